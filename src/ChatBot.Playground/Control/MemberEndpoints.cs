using System.Text.Json.Nodes;
using ChatBot.Playground.Json;
using ChatBot.Playground.Validation;

namespace ChatBot.Playground.Control;

/// <summary>Acting as a member: everything that <see cref="PlaygroundMember"/> can do.</summary>
internal sealed class MemberEndpoints(PlaygroundServices services)
{
    private const string Member = "/members/{name}";

    public IEnumerable<ControlRoute> Routes =>
    [
        new("GET", Member + "/channels", Channels),
        new("GET", Member + "/channels/{channel_id}/messages", Messages),
        new("GET", Member + "/channels/{channel_id}/commands", Commands),
        new("POST", Member + "/messages", r => Show(As(r).Post(r.Id("channel_id"), r.Text("content"), r.Form.Id("reply_to")))),
        new("GET", Member + "/messages/{message_id}", Message),
        new("PATCH", Member + "/messages/{message_id}", r => Show(As(r).Edit(r.RouteId("message_id"), r.Text("content")))),
        new("DELETE", Member + "/messages/{message_id}", r => Done(() => As(r).Delete(r.RouteId("message_id")))),
        new("POST", Member + "/reactions", r => Done(() => As(r).React(r.Id("message_id"), r.Text("emoji"), r.Form.Flag("add") ?? true))),
        new("POST", Member + "/typing", r => Done(() => As(r).StartTyping(r.Id("channel_id")))),
        new("POST", Member + "/dm", r => new JsonObject { ["channel_id"] = As(r).OpenDm().ToString() }),
        new("POST", Member + "/threads", r => new JsonObject { ["channel_id"] = As(r).StartThread(r.Id("message_id"), r.Text("name")).ToString() }),
        new("POST", Member + "/posts", r => Show(As(r).PostInForum(r.Id("channel_id"), r.Text("title"), r.Text("content")))),
        new("POST", Member + "/commands", r => ShowAsync(r, As(r).RunCommand(r.Id("channel_id"), r.Text("command"), r.Pairs("options")))),
        new("POST", Member + "/autocomplete", AutocompleteAsync),
        new("POST", Member + "/message-commands", r => ShowAsync(r, As(r).RunMessageCommand(r.Id("message_id"), r.Text("command")))),
        new("POST", Member + "/clicks", r => ShowAsync(r, As(r).Click(r.Id("message_id"), r.Text("custom_id")))),
        new("POST", Member + "/selections", r => ShowAsync(r, As(r).Select(r.Id("message_id"), r.Text("custom_id"), Values(r)))),
        new("POST", Member + "/modals", r => ShowAsync(r, As(r).SubmitModal(Find(r.Id("interaction_id")), r.Pairs("values")))),
        new("GET", "/interactions/{interaction_id}", r => ShowAsync(r, Find(r.RouteId("interaction_id")))),
    ];

    private static JsonNode? Done(Action act)
    {
        act();
        return null;
    }

    private static string[] Values(ControlRequest request) => [.. (request.Form.Array("values") ?? []).Select(JsonReading.AsText).OfType<string>()];

    private static JsonObject Show(PlaygroundMessage message)
    {
        var json = (JsonObject)message.Json.DeepClone();
        json["pinged"] = JsonWriting.Ids(message.Pinged);
        return json;
    }

    private static JsonArray Show(IEnumerable<PlaygroundMessage> messages) => JsonWriting.ArrayOf(messages.Select(Show));

    /// <summary>What became of the interaction: at once, or with ?wait=true once there is an answer.</summary>
    private static async Task<JsonNode?> ShowAsync(ControlRequest request, PlaygroundInteraction interaction)
    {
        if (request.Query("wait") == "true") await interaction.AnsweredAsync(request.Gone);
        return new JsonObject
        {
            ["id"] = interaction.Id.ToString(),
            ["answered"] = interaction.IsAnswered,
            ["failed"] = interaction.HasFailed,
            ["type"] = interaction.AnswerType,
            ["data"] = interaction.AnswerData,
            ["message"] = interaction.Message is { } message ? Show(message) : null,
            ["followups"] = Show(interaction.Followups),
        };
    }

    private Task<JsonNode?> AutocompleteAsync(ControlRequest request) => ShowAsync(request, As(request).Autocomplete(
        request.Id("channel_id"), request.Text("command"), request.Text("option"), request.Text("text"), request.Pairs("options")));

    private JsonArray Channels(ControlRequest request) => services.Locked(() =>
    {
        var user = new MemberActions(services, request.Route("name")).User;
        return JsonWriting.ArrayOf(services.World.Channels.Values.Where(c => services.World.Sees(user, c)).Select(c =>
        {
            var json = World.ChannelJson.Write(c, services.World.FindUser);
            json["permissions"] = ((ulong)services.World.PermissionsOf(user, c)).ToString();
            return json;
        }));
    });

    /// <summary>A page of what the member sees, oldest first: the newest, or those before an id.</summary>
    private JsonArray Messages(ControlRequest request) => services.Locked(() =>
    {
        var actions = new MemberActions(services, request.Route("name"));
        var before = request.QueryId("before") ?? ulong.MaxValue;
        var limit = (int)Math.Min(request.QueryId("limit") ?? int.MaxValue, int.MaxValue);
        return JsonWriting.ArrayOf(actions.Messages(request.RouteId("channel_id")).Where(m => m.Id < before).TakeLast(limit).Select(m => Seen(m, actions.User)));
    });

    private JsonObject Message(ControlRequest request) => services.Locked(() =>
    {
        var actions = new MemberActions(services, request.Route("name"));
        var id = request.RouteId("message_id");
        return actions.Find(id) is { } message ? Seen(message, actions.User) : throw new PlaygroundException($"{request.Route("name")} sees no message {id}.");
    });

    /// <summary>A message with the reactions as the viewer's own client marks them.</summary>
    private JsonObject Seen(World.Message message, World.User viewer)
    {
        var json = Show(new PlaygroundMessage(message, services.World));
        foreach (var (reaction, shown) in message.Reactions.Zip(json.Objects("reactions"))) shown["me"] = reaction.UserIds.Contains(viewer.Id);
        return json;
    }

    private JsonArray Commands(ControlRequest request) => services.Locked(() =>
        JsonWriting.ArrayOf(new MemberActions(services, request.Route("name")).Commands(request.RouteId("channel_id")).Select(c => c.ToJson(withLocalizations: true))));

    private PlaygroundMember As(ControlRequest request) =>
        new(services, request.Route("name"), request.Query("locale") ?? request.Form.Text("locale") ?? Locales.Default);

    private PlaygroundInteraction Find(ulong id) => services.Locked(() => services.Interactions.Find(id)) is { } interaction
        ? new PlaygroundInteraction(services, interaction)
        : throw new PlaygroundException($"There is no interaction {id}.");
}
