using ChatBot.Playground.Json;
using ChatBot.Playground.Validation;
using ChatBot.Playground.World;

namespace ChatBot.Playground.Rest;

/// <summary>resources/message.mdx#create-reaction.</summary>
internal sealed class ReactionRoutes(WorldState world, MessageDesk desk) : IRouteSource
{
    private const string Reactions = "/channels/{channel_id}/messages/{message_id}/reactions";

    private readonly Access _access = new(world);

    public IEnumerable<ApiRoute> Routes =>
    [
        new("PUT", Reactions + "/{emoji_name}/@me", "reaction", Add),
        new("DELETE", Reactions + "/{emoji_name}/@me", "reaction", RemoveOwn),
        new("DELETE", Reactions + "/{emoji_name}/{user_id}", "reaction", RemoveOf),
        new("GET", Reactions + "/{emoji_name}", "reaction-read", List),
        new("DELETE", Reactions, "reaction", RemoveAll),
    ];

    private ApiResult Add(ApiRequest request)
    {
        var message = _access.Message(request);
        _access.Require(message.Channel, Permissions.ReadMessageHistory);
        if (message.Reactions.TrueForAll(r => r.Emoji != Name(request))) _access.Require(message.Channel, Permissions.AddReactions);
        desk.React(message, _access.Bot, Name(request), add: true);
        return ApiResult.NoContent;
    }

    private ApiResult RemoveOwn(ApiRequest request)
    {
        desk.React(_access.Message(request), _access.Bot, Name(request), add: false);
        return ApiResult.NoContent;
    }

    private ApiResult RemoveOf(ApiRequest request)
    {
        var message = _access.Message(request);
        _access.Require(message.Channel, Permissions.ManageMessages);
        desk.React(message, world.FindUser(request.Id("user_id")) ?? throw ApiErrors.UnknownUser(), Name(request), add: false);
        return ApiResult.NoContent;
    }

    private ApiResult RemoveAll(ApiRequest request)
    {
        var message = _access.Message(request);
        _access.Require(message.Channel, Permissions.ManageMessages);
        foreach (var (emoji, user) in message.Reactions.SelectMany(r => r.UserIds.Select(u => (r.Emoji, u))).ToList())
        {
            desk.React(message, world.FindUser(user)!, emoji, add: false);
        }

        return ApiResult.NoContent;
    }

    private ApiResult List(ApiRequest request)
    {
        var message = _access.Message(request);
        var reaction = message.Reactions.Find(r => r.Emoji == Name(request));
        var limit = request.QueryNumber("limit", 25, 1, 100);
        return ApiResult.Ok(JsonWriting.ArrayOf((reaction?.UserIds ?? []).Order().Where(u => u > (request.QueryId("after") ?? 0)).Take(limit).Select(u => world.FindUser(u)!.ToJson())));
    }

    private static string Name(ApiRequest request)
    {
        var emoji = request.Text("emoji_name");
        return Emoji.IsKnown(emoji) ? emoji : throw ApiErrors.UnknownEmoji();
    }
}
