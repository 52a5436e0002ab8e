namespace ChatBot.Playground.World;

/// <summary>Who may do what where (topics/permissions.mdx#permission-overwrites).</summary>
internal static class PermissionRules
{
    private const Permissions WithoutSend = ~(Permissions.MentionEveryone | Permissions.SendTtsMessages | Permissions.AttachFiles | Permissions.EmbedLinks);

    private const Permissions All = (Permissions)((1UL << 53) - 1);

    private const Permissions InDm = Permissions.Ordinary | Permissions.MentionEveryone;

    public static Permissions Of(User user, Channel channel, DateTimeOffset now)
    {
        if (channel.Guild is not { } guild) return channel.Recipients.Contains(user.Id) ? InDm : Permissions.None;
        if (!guild.Members.TryGetValue(user.Id, out var member)) return Permissions.None;

        var granted = Of(member, guild);
        if (granted.HasFlag(Permissions.Administrator)) return All;

        granted = Overwritten(granted, member, guild, channel.IsThread ? channel.Parent! : channel);
        if (!granted.HasFlag(Permissions.ViewChannel)) return Permissions.None;
        if (channel.Type == ChannelType.PrivateThread && !channel.ThreadMembers.Contains(user.Id) && !granted.HasFlag(Permissions.ManageThreads)) return Permissions.None;
        if (member.TimedOutUntil > now) return granted & (Permissions.ViewChannel | Permissions.ReadMessageHistory);

        var maySend = granted.HasFlag(channel.IsThread ? Permissions.SendMessagesInThreads : Permissions.SendMessages);
        return maySend ? granted : granted & WithoutSend;
    }

    /// <summary>What the roles of a member give in the whole guild.</summary>
    public static Permissions Of(Member member, Guild guild)
    {
        if (guild.OwnerId == member.User.Id) return All;
        var granted = guild.Everyone.Permissions;
        foreach (var id in member.RoleIds)
        {
            if (guild.Roles.TryGetValue(id, out var role)) granted |= role.Permissions;
        }

        return granted.HasFlag(Permissions.Administrator) ? All : granted;
    }

    private static Permissions Overwritten(Permissions granted, Member member, Guild guild, Channel channel)
    {
        var everyone = channel.Overwrites.FirstOrDefault(o => o.Id == guild.Id);
        if (everyone is not null) granted = (granted & ~everyone.Deny) | everyone.Allow;

        Permissions allow = Permissions.None, deny = Permissions.None;
        foreach (var overwrite in channel.Overwrites.Where(o => o.IsRole && member.RoleIds.Contains(o.Id)))
        {
            allow |= overwrite.Allow;
            deny |= overwrite.Deny;
        }

        granted = (granted & ~deny) | allow;
        var own = channel.Overwrites.FirstOrDefault(o => !o.IsRole && o.Id == member.User.Id);
        return own is null ? granted : (granted & ~own.Deny) | own.Allow;
    }
}
