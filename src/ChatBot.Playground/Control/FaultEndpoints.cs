using System.Globalization;
using System.Text.Json.Nodes;
using ChatBot.Playground.Faults;
using ChatBot.Playground.Json;

namespace ChatBot.Playground.Control;

/// <summary>Bad luck by name.</summary>
internal sealed class FaultEndpoints(PlaygroundServices services)
{
    private readonly PlaygroundGatewayFaults _gateway = new(services);
    private readonly PlaygroundRestFaults _rest = new(services.RestFaults);

    public IEnumerable<ControlRoute> Routes =>
    [
        new("POST", "/faults/gateway", Gateway),
        new("POST", "/faults/connect", Connect),
        new("POST", "/faults/rest", Rest),
        new("DELETE", "/faults", Clear),
    ];

    private JsonNode? Gateway(ControlRequest request)
    {
        var kind = request.Text("kind");
        var count = request.Number("count", 1);
        switch (kind)
        {
            case "cut": _gateway.Cut(); break;
            case "close": _gateway.Close(request.Number("code", 4000)); break;
            case "close-without-code": _gateway.CloseWithoutCode(); break;
            case "half-open": _gateway.GoHalfOpen(); break;
            case "stop-acks": _gateway.StopAcks = request.Form.Flag("on") ?? true; break;
            case "heartbeat-request": _gateway.RequestHeartbeat(); break;
            case "reconnect": _gateway.RequestReconnect(); break;
            case "invalid-session": _gateway.InvalidateSession(request.Form.Flag("resumable") ?? false); break;
            case "forget-sessions": _gateway.ForgetSessions(); break;
            case "payload": _gateway.SendPayload(request.Text("payload")); break;
            case "event": _gateway.SendEvent(request.Text("name"), (request.Form["data"] ?? new JsonObject()).ToJsonString()); break;
            case "unknown-op": _gateway.SendUnknownOp(request.Number("op", 99)); break;
            case "truncated-zlib": _gateway.SendTruncatedZlib(); break;
            case "corrupt": _gateway.CorruptFrames(count); break;
            case "duplicate": _gateway.DuplicateEvents(count); break;
            case "swap": _gateway.SwapEvents(count); break;
            case "delay": _gateway.FrameDelay = TimeSpan.FromMilliseconds(request.Number("ms", 0)); break;
            case "split": _gateway.FrameSplit = request.Number("bytes", 0); break;
            case "guild-create-padding": _gateway.GuildCreatePadding = request.Number("bytes", 0); break;
            default: throw new PlaygroundException($"There is no gateway fault {kind}.");
        }

        return null;
    }

    private JsonNode? Connect(ControlRequest request)
    {
        var name = request.Text("kind").Replace("-", "", StringComparison.Ordinal);
        if (!Enum.TryParse<ConnectFault>(name, ignoreCase: true, out var fault)) throw new PlaygroundException($"There is no connect fault {name}.");
        _gateway.OnConnect(fault, request.Number("times", 1), request.Number("code", 4000));
        return null;
    }

    private JsonNode? Rest(ControlRequest request)
    {
        var wait = TimeSpan.FromSeconds(JsonReading.AsReal(request.Form["seconds"]) ?? 1);
        var kind = request.Text("kind");
        var fault = kind switch
        {
            "rate-limit" => RestFault.RateLimit(wait, request.Form.Text("scope") ?? "user"),
            "cloudflare" => RestFault.CloudflareRateLimit(wait),
            "never-answer" => RestFault.NeverAnswer(),
            "cut-before" => RestFault.CutBeforeHandling(),
            "cut-after" => RestFault.CutAfterHandling(),
            "slow" => RestFault.Slow(wait),
            _ when int.TryParse(kind, CultureInfo.InvariantCulture, out var status) && status is >= 500 and < 600 => RestFault.ServerError(status),
            _ => throw new PlaygroundException($"There is no REST fault {kind}."),
        };
        _rest.On(fault, request.Form.Text("method"), request.Form.Text("route"), request.Number("after", 0), request.Number("times", 1));
        return null;
    }

    private JsonNode? Clear(ControlRequest request)
    {
        _ = request;
        _gateway.Clear();
        _rest.Clear();
        return null;
    }
}
