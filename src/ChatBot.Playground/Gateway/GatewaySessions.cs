using System.Security.Cryptography;
using ChatBot.Playground.Events;
using ChatBot.Playground.World;

namespace ChatBot.Playground.Gateway;

/// <summary>All sessions that are connected or can still be resumed. Used under the world's lock.</summary>
internal sealed class GatewaySessions(WorldState world)
{
    private readonly Dictionary<string, GatewaySession> _sessions = new(StringComparer.Ordinal);

    public GatewaySession Start(GatewayIntents intents, int shard, int shards)
    {
        var session = new GatewaySession(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), intents, shard, shards, world);
        _sessions[session.Id] = session;
        return session;
    }

    public GatewaySession? Find(string id)
    {
        Forget();
        return _sessions.GetValueOrDefault(id);
    }

    public void Lose(GatewaySession session)
    {
        session.Connection = null;
        session.LostAt = world.Time.GetTimestamp();
    }

    public void End(GatewaySession session)
    {
        session.Connection = null;
        _sessions.Remove(session.Id);
    }

    public void EndAll() => _sessions.Clear();

    public void Dispatch(WorldEvent worldEvent)
    {
        Forget();
        foreach (var session in _sessions.Values)
        {
            if (session.Wants(worldEvent)) session.Dispatch(worldEvent);
        }
    }

    private void Forget()
    {
        foreach (var (id, session) in _sessions)
        {
            if (session.Connection is null && world.Time.GetElapsedTime(session.LostAt) > world.Options.ResumeWindow) _sessions.Remove(id);
        }
    }
}
