using System.Text.Json.Nodes;
using ChatBot.Playground.Json;
using ChatBot.Playground.World;

namespace ChatBot.Playground.Control;

/// <summary>The server as a whole: what is there, its limits, its connections, and a fresh start.</summary>
internal sealed class ServerEndpoints(PlaygroundServices services)
{
    public IEnumerable<ControlRoute> Routes =>
    [
        new("GET", "/world", _ => services.Locked(World)),
        new("GET", "/connections", _ => services.Locked(Connections)),
        new("POST", "/reset", _ => Done(() => services.Locked(services.Reset))),
        new("PUT", "/rate-limits", SetLimits),
        new("POST", "/token/revoke", _ => Done(() => services.Locked(services.RevokeToken))),
        new("POST", "/token/restore", _ => Done(() => services.Credentials.Restore(services.World.Options.BotToken))),
        new("PUT", "/message-content", r => Done(() => services.Locked(() => services.Editor.GrantMessageContent(r.Form.Flag("granted") ?? true)))),
    ];

    private static JsonNode? Done(Action act)
    {
        act();
        return null;
    }

    private JsonNode World()
    {
        var world = services.World;
        return new JsonObject
        {
            ["application_id"] = world.Application.Id.ToString(),
            ["bot_online"] = services.Gateway.Open.Any(c => c.Session is not null),
            ["guilds"] = JsonWriting.ArrayOf(world.Guilds.Values.Select(GuildJson.Write)),
            ["channels"] = JsonWriting.ArrayOf(world.Channels.Values.Select(c => ChannelJson.Write(c, world.FindUser))),
            ["members"] = JsonWriting.ArrayOf(world.Guilds.Values.SelectMany(g => g.Members.Values).Select(m => m.ToJson(withUser: true))),
        };
    }

    private JsonNode Connections() => JsonWriting.ArrayOf(services.Gateway.History.Select(c => new JsonObject
    {
        ["number"] = c.Number,
        ["open"] = c.IsOpen,
        ["query"] = c.Query,
        ["at_resume_url"] = c.IsAtResumeUrl,
        ["identified"] = c.IsIdentified,
        ["resumed"] = c.IsResumed,
        ["session_id"] = c.SessionId,
        ["heartbeats"] = c.Heartbeats,
        ["client_close_code"] = c.ClientCloseCode,
        ["server_close_code"] = c.ServerCloseCode,
    }));

    private JsonNode? SetLimits(ControlRequest request) => Done(() => services.Locked(() =>
    {
        var usual = request.Form.Flag("none") == true ? PlaygroundRateLimits.None : PlaygroundRateLimits.Usual;
        services.Limiter.Limits = usual with
        {
            Global = request.Number("global", usual.Global),
            PerBucket = request.Number("per_bucket", usual.PerBucket),
            Window = TimeSpan.FromMilliseconds(request.Number("window_ms", (int)usual.Window.TotalMilliseconds)),
            Buckets = request.Form.ContainsKey("per_bucket") ? new Dictionary<string, (int, TimeSpan)>() : usual.Buckets,
        };
        services.Limiter.Clear();
    }));
}
