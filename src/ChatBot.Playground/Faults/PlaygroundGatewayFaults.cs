using System.Text;
using ChatBot.Playground.Gateway;

namespace ChatBot.Playground.Faults;

/// <summary>Injects bad luck into the gateway. What says "now" strikes every open connection.</summary>
public sealed class PlaygroundGatewayFaults
{
    private static readonly byte[] Filler = Encoding.UTF8.GetBytes($$"""{"t":"TRUNCATED","s":null,"op":0,"d":"{{new string('x', 600)}}"}""");

    private readonly PlaygroundServices _services;

    internal PlaygroundGatewayFaults(PlaygroundServices services) => _services = services;

    private GatewayFaultState State => _services.GatewayFaults;

    /// <summary>Heartbeats are not answered while it is set.</summary>
    public bool StopAcks
    {
        get => _services.Locked(() => State.StopsAcks);
        set => _services.Locked(() => State.StopsAcks = value);
    }

    /// <summary>Every frame leaves so much later.</summary>
    public TimeSpan FrameDelay
    {
        get => _services.Locked(() => State.FrameDelay);
        set => _services.Locked(() => State.FrameDelay = value);
    }

    /// <summary>Compressed payloads come in messages of so many bytes, which zlib-stream allows; 0 for whole ones.</summary>
    public int FrameSplit
    {
        get => _services.Locked(() => State.FrameSplit);
        set => _services.Locked(() => State.FrameSplit = value);
    }

    /// <summary>GUILD_CREATE grows by so many bytes.</summary>
    public int GuildCreatePadding
    {
        get => _services.Locked(() => State.GuildCreatePadding);
        set => _services.Locked(() => State.GuildCreatePadding = value);
    }

    /// <summary>Strikes the next connections at their start.</summary>
    public void OnConnect(ConnectFault fault, int times = 1, int code = 4000) => _services.Locked(() =>
    {
        for (var i = 0; i < times; i++) State.OnConnect(fault, code);
    });

    /// <summary>Cuts the line now, without a close frame.</summary>
    public void Cut() => OnOpen(c => c.Cut());

    /// <summary>Closes with a code now.</summary>
    public void Close(int code, string? reason = null) => OnOpen(c => c.Close(code, reason));

    /// <summary>Closes with a close frame that holds no code now.</summary>
    public void CloseWithoutCode() => OnOpen(c => c.Send(new OutFrame(OutFrameKind.CloseWithoutCode, [])));

    /// <summary>Neither hears nor speaks from now on, and keeps the line up.</summary>
    public void GoHalfOpen() => OnOpen(c => c.GoHalfOpen());

    /// <summary>Asks for a heartbeat now (op 1).</summary>
    public void RequestHeartbeat() => OnOpen(c => c.Send(GatewayPayloads.HeartbeatRequest));

    /// <summary>Asks to reconnect now (op 7).</summary>
    public void RequestReconnect() => OnOpen(c => c.Send(GatewayPayloads.Reconnect));

    /// <summary>Invalidates the session now (op 9); unless resumable it is gone.</summary>
    public void InvalidateSession(bool resumable) => OnOpen(c =>
    {
        c.Send(GatewayPayloads.InvalidSession(resumable));
        if (resumable || c.Session is not { } session) return;
        _services.Sessions.End(session);
        c.Session = null;
    });

    /// <summary>Forgets all sessions, so that the next Resume gets op 9.</summary>
    public void ForgetSessions() => _services.Locked(_services.Sessions.EndAll);

    /// <summary>Sends a payload as it is now, JSON or not, compressed where the connection is.</summary>
    public void SendPayload(string payload) => OnOpen(c => c.Send(Encoding.UTF8.GetBytes(payload)));

    /// <summary>Sends an event that is in no documentation now, with its sequence.</summary>
    public void SendEvent(string name, string json) => OnOpen(c => c.Session?.Dispatch(name, Encoding.UTF8.GetBytes(json)));

    /// <summary>Sends a payload with an op that does not exist now.</summary>
    public void SendUnknownOp(int op = 99) => SendPayload($$"""{"t":null,"s":null,"d":{"x":1},"op":{{op}}}""");

    /// <summary>Sends bytes as one WebSocket message now, past the compression.</summary>
    public void SendRaw(ReadOnlyMemory<byte> bytes, bool asText = false) =>
        OnOpen(c => c.Send(new OutFrame(asText ? OutFrameKind.RawText : OutFrameKind.RawBinary, bytes.ToArray())));

    /// <summary>Sends half of a compressed payload now; the rest never comes.</summary>
    public void SendTruncatedZlib() => OnOpen(c => c.Send(new OutFrame(OutFrameKind.TruncatedZlib, Filler)));

    /// <summary>Spoils the bytes of the next frames.</summary>
    public void CorruptFrames(int next = 1) => _services.Locked(() => State.FramesToCorrupt = next);

    /// <summary>Sends the next events twice.</summary>
    public void DuplicateEvents(int next = 1) => _services.Locked(() => State.EventsToDuplicate = next);

    /// <summary>Sends each of the next events only after the one that follows it.</summary>
    public void SwapEvents(int next = 1) => _services.Locked(() => State.EventsToSwap = next);

    /// <summary>Forgets what was planned; half-open connections stay so.</summary>
    public void Clear() => _services.Locked(State.Clear);

    private void OnOpen(Action<GatewayConnection> act) => _services.Locked(() =>
    {
        foreach (var connection in _services.Gateway.Open.ToList()) act(connection);
    });
}
