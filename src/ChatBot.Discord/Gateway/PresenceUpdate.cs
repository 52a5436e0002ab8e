using System.Text.Json.Serialization;

namespace ChatBot.Discord.Gateway;

internal sealed record PresenceUpdate(
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] long? Since,
    IReadOnlyList<Activity> Activities,
    string Status,
    bool Afk)
{
    public static PresenceUpdate From(Presence presence) =>
        new(null, presence.Activity is { Length: > 0 } text ? [new Activity("Custom Status", Activity.Custom, text.Length <= Activity.MaxState ? text : text[..Activity.MaxState])] : [], presence.Status, Afk: false);
}
