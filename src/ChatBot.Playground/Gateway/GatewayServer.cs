using System.Text.Json.Nodes;
using ChatBot.Playground.Events;
using ChatBot.Playground.Faults;
using ChatBot.Playground.Json;
using ChatBot.Playground.Rest;
using ChatBot.Playground.World;
using Microsoft.AspNetCore.Http;

namespace ChatBot.Playground.Gateway;

/// <summary>Takes connections and what clients send on them (events/gateway.mdx).</summary>
internal sealed class GatewayServer(WorldState world, EventHub events, GatewaySessions sessions, GatewayFaultState faults, IdentifyBudget budget, Credentials credentials, SessionStart start)
{
    private const int ConnectionsKept = 2_000;

    private readonly List<GatewayConnection> _open = [];
    private readonly List<PlaygroundConnection> _history = [];
    private int _connections;

    public WorldState World { get; } = world;

    public GatewaySessions Sessions { get; } = sessions;

    public GatewayFaultState Faults { get; } = faults;

    public IReadOnlyList<GatewayConnection> Open => _open;

    public IReadOnlyList<PlaygroundConnection> History => _history;

    public async Task AcceptAsync(HttpContext http, bool isAtResumeUrl)
    {
        (ConnectFault Fault, int Code)? fault;
        lock (World.Gate) fault = Faults.NextConnect();
        if (fault is { Fault: ConnectFault.Refuse })
        {
            await ApiAnswers.SendCloudflareAsync(http.Response, 503, retryAfter: null);
            return;
        }

        var query = http.Request.Query;
        var isCompressed = query["compress"] == "zlib-stream";
        using var socket = await http.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext { KeepAliveInterval = Timeout.InfiniteTimeSpan });
        using var connection = Add(socket, http, isAtResumeUrl, isCompressed);
        connection.Fault = fault;
        if (query["v"] is var version && version != "10" && version != "9") connection.Close(GatewayCloseCodes.InvalidVersion);
        else if (query.ContainsKey("encoding") && query["encoding"] != "json") connection.Close(GatewayCloseCodes.DecodeError);
        await connection.RunAsync();
    }

    public void Greet(GatewayConnection connection)
    {
        switch (connection.Fault?.Fault)
        {
            case ConnectFault.ReconnectBeforeHello:
                connection.Send(GatewayPayloads.Reconnect);
                break;
            case ConnectFault.CloseBeforeHello:
                connection.Close(connection.Fault.Value.Code);
                break;
            case ConnectFault.CutBeforeHello:
                connection.Cut();
                break;
            case ConnectFault.NeverHello:
                break;
            default:
                connection.Send(GatewayPayloads.Hello(World.Options.HeartbeatInterval, withOp: connection.Fault?.Fault != ConnectFault.HelloWithoutOp));
                break;
        }
    }

    /// <summary>One payload of a client, under the world's lock.</summary>
    public void Handle(GatewayConnection connection, JsonObject payload)
    {
        switch (payload.Number("op"))
        {
            case 1:
                Heartbeat(connection, payload);
                break;
            case 2:
                if (!MeetsFault(connection)) Identify(connection, payload.Object("d"));
                break;
            case 6:
                if (!MeetsFault(connection)) Resume(connection, payload.Object("d"));
                break;
            case 3 or 4 or 8 or 31 or 43:
                if (connection.Session is null) connection.Close(GatewayCloseCodes.NotAuthenticated);
                break;
            default:
                connection.Close(GatewayCloseCodes.UnknownOpcode);
                break;
        }

        events.Changes.Raise();
    }

    /// <summary>The connection is over: 1000 and 1001 from the client end the session, all else leaves it to be resumed.</summary>
    public void Leave(GatewayConnection connection)
    {
        _open.Remove(connection);
        connection.Log.IsOpen = false;
        if (connection.Session is { } session && session.Connection == connection)
        {
            var endsSession = connection.Log.ClientCloseCode is 1000 or 1001 && connection.Log.ServerCloseCode is null or 1000 or 1001;
            if (endsSession) Sessions.End(session);
            else Sessions.Lose(session);
            TellPresence("offline");
        }

        events.Changes.Raise();
    }

    public void Forget()
    {
        _history.Clear();
        _connections = 0;
    }

    private GatewayConnection Add(System.Net.WebSockets.WebSocket socket, HttpContext http, bool isAtResumeUrl, bool isCompressed)
    {
        lock (World.Gate)
        {
            var log = new PlaygroundConnection(++_connections, http.Request.QueryString.Value ?? "", isAtResumeUrl);
            var connection = new GatewayConnection(socket, http, this, log, isCompressed);
            _open.Add(connection);
            _history.Add(log);
            if (_history.Count > ConnectionsKept) _history.RemoveRange(0, ConnectionsKept / 2);
            events.Changes.Raise();
            return connection;
        }
    }

    private void Heartbeat(GatewayConnection connection, JsonObject payload)
    {
        connection.Log.Heartbeats++;
        if (payload["d"] is { } d && JsonReading.AsNumber(d) is null)
        {
            connection.Close(GatewayCloseCodes.DecodeError);
            return;
        }

        connection.ExpectHeartbeat();
        if (!Faults.StopsAcks) connection.Send(GatewayPayloads.HeartbeatAck);
    }

    private static bool MeetsFault(GatewayConnection connection)
    {
        switch (connection.Fault?.Fault)
        {
            case ConnectFault.NeverReady:
                return true;
            case ConnectFault.InvalidSession:
                connection.Send(GatewayPayloads.InvalidSession(isResumable: false));
                return true;
            case ConnectFault.InvalidSessionResumable:
                connection.Send(GatewayPayloads.InvalidSession(isResumable: true));
                return true;
            case ConnectFault.CutAfterIdentify:
                connection.Cut();
                return true;
            case ConnectFault.CloseAfterIdentify:
                connection.Close(connection.Fault.Value.Code);
                return true;
            default:
                return false;
        }
    }

    private void Identify(GatewayConnection connection, JsonObject? form)
    {
        if (connection.Session is not null)
        {
            connection.Close(GatewayCloseCodes.AlreadyAuthenticated);
            return;
        }

        if (IdentifyRules.Check(form, credentials, World) is { } refusal)
        {
            connection.Close(refusal);
            return;
        }

        var mayStart = budget.TryTake();
        if (budget.Remaining < 0)
        {
            // events/gateway.mdx#identifying: on the limit the token is reset and every session ends.
            credentials.Revoke();
            Sessions.EndAll();
            foreach (var open in _open) open.Close(GatewayCloseCodes.AuthenticationFailed);
            return;
        }

        if (!mayStart)
        {
            connection.Send(GatewayPayloads.InvalidSession(isResumable: false));
            return;
        }

        var (shard, shards) = IdentifyRules.Shard(form!);
        var session = Sessions.Start((GatewayIntents)form!.Number("intents")!.Value, shard, shards);
        Attach(connection, session);
        connection.Log.IsIdentified = true;
        start.Begin(session, shard, shards);
        TellPresence("online");
    }

    private void Resume(GatewayConnection connection, JsonObject? form)
    {
        if (connection.Session is not null) connection.Close(GatewayCloseCodes.AlreadyAuthenticated);
        else if (form?.Text("token") is not { } token || form.Text("session_id") is not { } id || form.Number("seq") is not { } seq) connection.Close(GatewayCloseCodes.DecodeError);
        else if (!credentials.IsToken(token)) connection.Close(GatewayCloseCodes.AuthenticationFailed);
        else if (Sessions.Find(id) is not { } session || !session.CanReplayFrom((int)seq)) connection.Send(GatewayPayloads.InvalidSession(isResumable: false));
        else if (seq > session.Seq || seq < 0) connection.Close(GatewayCloseCodes.InvalidSeq);
        else Resume(connection, session, (int)seq);
    }

    private void Resume(GatewayConnection connection, GatewaySession session, int seq)
    {
        session.Connection?.Cut();
        Attach(connection, session);
        session.Replay(seq);
        session.Dispatch("RESUMED", """{"_trace":["[\"playground\",{\"micros\":0}]"]}"""u8.ToArray());
        connection.Log.IsResumed = true;
        TellPresence("online");
    }

    private static void Attach(GatewayConnection connection, GatewaySession session)
    {
        connection.Session = session;
        connection.Log.SessionId = session.Id;
        session.Connection = connection;
    }

    private void TellPresence(string status) => events.Publish(new WorldEvent("PRESENCE_UPDATE", new JsonObject
    {
        ["user"] = new JsonObject { ["id"] = World.Application.Id.ToString() },
        ["status"] = status,
    })
    {
        IsForBot = false,
    });
}
