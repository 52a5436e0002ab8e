using ChatBot.Discord.Entities;

namespace ChatBot.Moderation.Diagnosis;

/// <summary>What a member may do in a channel (topics/permissions.mdx#permission-overwrites).</summary>
internal static class BotPermissions
{
    private const Permissions Everything = ~Permissions.None;
    private const int OfRole = 0;

    /// <param name="guild">The server, with its roles.</param>
    /// <param name="member">The member, with their roles.</param>
    /// <param name="user">The member's user.</param>
    /// <param name="channel">The channel, with its overwrites.</param>
    /// <param name="now">The time, for time-outs.</param>
    public static Permissions Of(Guild guild, Member member, Snowflake user, Channel channel, DateTimeOffset now)
    {
        if (guild.OwnerId == user) return Everything;
        var granted = guild.Roles.Where(role => role.Id == guild.Id || member.Roles.Contains(role.Id)).Aggregate(Permissions.None, (all, role) => all | role.Permissions);
        if (granted.HasFlag(Permissions.Administrator)) return Everything;

        var overwrites = channel.PermissionOverwrites;
        granted = Overwritten(granted, overwrites.Where(overwrite => overwrite.Id == guild.Id));
        granted = Overwritten(granted, overwrites.Where(overwrite => overwrite.Type == OfRole && overwrite.Id != guild.Id && member.Roles.Contains(overwrite.Id)));
        granted = Overwritten(granted, overwrites.Where(overwrite => overwrite.Type != OfRole && overwrite.Id == user));
        if (!granted.HasFlag(Permissions.ViewChannel)) return Permissions.None;
        return member.CommunicationDisabledUntil > now ? granted & (Permissions.ViewChannel | Permissions.ReadMessageHistory) : granted;
    }

    /// <summary>Where several of one kind disagree, what one allows is allowed.</summary>
    private static Permissions Overwritten(Permissions granted, IEnumerable<PermissionOverwrite> overwrites)
    {
        var (allow, deny) = overwrites.Aggregate((Allow: Permissions.None, Deny: Permissions.None), (all, each) => (all.Allow | each.Allow, all.Deny | each.Deny));
        return (granted & ~deny) | allow;
    }
}
