using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChatBot.Playground.Json;

namespace ChatBot.Playground.World;

/// <summary>Allowed mentions (resources/message.mdx#allowed-mentions-object).</summary>
internal static partial class MentionRules
{
    public static Mentions Read(string content, Channel channel, User author, Message? repliedTo, JsonObject? allowed, bool viaInteraction, DateTimeOffset now)
    {
        var parse = Parse(allowed, viaInteraction);
        var users = UserPattern().Matches(content).Select(Id).Where(id => Exists(channel, id) && IsAllowed(id, "users")).Distinct().ToList();
        if (repliedTo is not null && PingsRepliedUser(allowed) && !users.Contains(repliedTo.Author.Id)) users.Add(repliedTo.Author.Id);

        if (channel.Guild is not { } guild) return new Mentions(users, [], false, [.. users.Where(id => id != author.Id)]);

        var mayMentionAll = PermissionRules.Of(author, channel, now).HasFlag(Permissions.MentionEveryone);
        var roles = RolePattern().Matches(content).Select(Id).Where(id => guild.Roles.ContainsKey(id) && IsAllowed(id, "roles")).Distinct().ToList();
        var everyone = mayMentionAll && parse.Contains("everyone") && EveryonePattern().IsMatch(content);

        var pinged = new HashSet<ulong>(users);
        foreach (var member in guild.Members.Values)
        {
            var byRole = roles.Exists(id => member.RoleIds.Contains(id) && (mayMentionAll || guild.Roles[id].Mentionable));
            if (everyone || byRole) pinged.Add(member.User.Id);
        }

        pinged.Remove(author.Id);
        return new Mentions(users, roles, everyone, [.. pinged]);

        bool IsAllowed(ulong id, string kind) => parse.Contains(kind) || allowed?.Array(kind)?.Any(node => JsonReading.AsId(node) == id) == true;
    }

    private static HashSet<string> Parse(JsonObject? allowed, bool viaInteraction)
    {
        if (allowed is null) return viaInteraction ? ["users"] : ["users", "roles", "everyone"];
        return [.. (allowed.Array("parse") ?? []).Select(JsonReading.AsText).OfType<string>()];
    }

    private static bool PingsRepliedUser(JsonObject? allowed) => allowed is null || allowed.Flag("replied_user") == true;

    private static bool Exists(Channel channel, ulong id) =>
        channel.Guild is { } guild ? guild.Members.ContainsKey(id) : channel.Recipients.Contains(id);

    private static ulong Id(Match match) =>
        ulong.TryParse(match.Groups["id"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;

    [GeneratedRegex("<@!?(?<id>[0-9]{1,20})>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex UserPattern();

    [GeneratedRegex("<@&(?<id>[0-9]{1,20})>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex RolePattern();

    [GeneratedRegex("@(everyone|here)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EveryonePattern();
}
