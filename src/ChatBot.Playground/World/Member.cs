using System.Text.Json.Nodes;
using ChatBot.Playground.Json;

namespace ChatBot.Playground.World;

internal sealed class Member(User user, DateTimeOffset joinedAt, params ulong[] roles)
{
    public User User { get; } = user;

    public DateTimeOffset JoinedAt { get; } = joinedAt;

    public List<ulong> RoleIds { get; } = [.. roles];

    public DateTimeOffset? TimedOutUntil { get; set; }

    public JsonObject ToJson(bool withUser)
    {
        var json = new JsonObject
        {
            ["roles"] = JsonWriting.Ids(RoleIds),
            ["nick"] = null,
            ["avatar"] = null,
            ["banner"] = null,
            ["joined_at"] = JsonWriting.Stamp(JoinedAt),
            ["premium_since"] = null,
            ["deaf"] = false,
            ["mute"] = false,
            ["flags"] = 0,
            ["pending"] = false,
            ["communication_disabled_until"] = TimedOutUntil is { } until ? JsonWriting.Stamp(until) : null,
        };
        if (withUser) json["user"] = User.ToJson();
        return json;
    }
}
