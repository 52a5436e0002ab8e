using System.Text.Json.Nodes;
using ChatBot.Playground.Json;
using ChatBot.Playground.Validation;
using ChatBot.Playground.World;

namespace ChatBot.Playground.Rest;

/// <summary>Users and the guilds they share with the bot (resources/user.mdx, resources/guild.mdx).</summary>
internal sealed class UserRoutes(WorldState world) : IRouteSource
{
    private readonly Access _access = new(world);

    public IEnumerable<ApiRoute> Routes =>
    [
        new("GET", "/users/@me", "user", _ => ApiResult.Ok(_access.Bot.ToJson())),
        new("GET", "/users/{user_id}", "user", request => ApiResult.Ok((world.FindUser(request.Id("user_id")) ?? throw ApiErrors.UnknownUser()).ToJson())),
        new("GET", "/users/@me/guilds", "user-guilds", Guilds),
        new("GET", "/guilds/{guild_id}", "guild", request => ApiResult.Ok(GuildJson.Write(_access.Guild(request)))),
        new("GET", "/guilds/{guild_id}/roles", "guild", request => ApiResult.Ok(JsonWriting.ArrayOf(_access.Guild(request).Roles.Values.Select(r => r.ToJson())))),
        new("GET", "/guilds/{guild_id}/members/{user_id}", "member", Member),
    ];

    private ApiResult Guilds(ApiRequest request) => ApiResult.Ok(JsonWriting.ArrayOf(world.Guilds.Values
        .Where(g => g.Members.ContainsKey(_access.Bot.Id) && g.Id > (request.QueryId("after") ?? 0))
        .Take(request.QueryNumber("limit", 200, 1, 200))
        .Select(g => new JsonObject
        {
            ["id"] = g.Id.ToString(),
            ["name"] = g.Name,
            ["icon"] = null,
            ["banner"] = null,
            ["owner"] = false,
            ["permissions"] = ((ulong)PermissionRules.Of(g.Members[_access.Bot.Id], g)).ToString(),
            ["features"] = new JsonArray(),
        })));

    private ApiResult Member(ApiRequest request)
    {
        var guild = _access.Guild(request);
        return guild.Members.TryGetValue(request.Id("user_id"), out var member)
            ? ApiResult.Ok(member.ToJson(withUser: true))
            : throw ApiErrors.UnknownMember();
    }
}
