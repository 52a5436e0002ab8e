using ChatBot.Playground.Events;
using ChatBot.Playground.World;

namespace ChatBot.Playground.Gateway;

/// <summary>What outlives a connection: intents, sequence and the events to replay. Used under the world's lock.</summary>
internal sealed class GatewaySession(string id, GatewayIntents intents, int shard, int shards, WorldState world)
{
    private readonly Queue<(int Seq, byte[] Payload)> _log = new();

    public string Id { get; } = id;

    public GatewayIntents Intents { get; } = intents;

    public int Seq { get; private set; }

    public GatewayConnection? Connection { get; set; }

    /// <summary>When the connection was lost.</summary>
    public long LostAt { get; set; }

    public bool Wants(WorldEvent worldEvent)
    {
        if (!worldEvent.IsForBot || (worldEvent.Intent != GatewayIntents.None && !Intents.HasFlag(worldEvent.Intent))) return false;
        if (worldEvent.Channel is not { } channel) return shard == 0;
        if (channel.Guild is not { } guild) return shard == 0 && channel.Recipients.Contains(world.Application.Id);
        return (int)((guild.Id >> 22) % (ulong)shards) == shard && guild.IsAvailable && world.Sees(world.Application.Bot, channel);
    }

    public void Dispatch(WorldEvent worldEvent) => Dispatch(worldEvent.Name, worldEvent.Data(Intents.HasFlag(GatewayIntents.MessageContent)));

    public void Dispatch(string name, byte[] data)
    {
        var payload = GatewayPayloads.Dispatch(name, ++Seq, data);
        _log.Enqueue((Seq, payload));
        if (_log.Count > world.Options.EventsKeptPerSession) _log.Dequeue();
        Connection?.SendEvent(payload);
    }

    /// <summary>Whether everything after the sequence is still here.</summary>
    public bool CanReplayFrom(int seq) => seq >= Seq || (_log.TryPeek(out var oldest) && oldest.Seq <= seq + 1);

    /// <summary>events/gateway.mdx#resuming: what was missed in order, then RESUMED.</summary>
    public void Replay(int seq)
    {
        foreach (var (_, payload) in _log.Where(e => e.Seq > seq)) Connection?.SendEvent(payload);
    }
}
