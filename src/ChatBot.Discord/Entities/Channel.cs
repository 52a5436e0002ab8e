namespace ChatBot.Discord.Entities;

/// <summary>A guild channel, a thread or a direct message (resources/channel.mdx#channel-object).</summary>
public sealed record Channel
{
    /// <summary>Its identifier.</summary>
    public Snowflake Id { get; init; }

    /// <summary>Its kind.</summary>
    public ChannelType Type { get; init; }

    /// <summary>The guild, unless it is a direct message.</summary>
    public Snowflake? GuildId { get; init; }

    /// <summary>Its name; for a forum post, the title.</summary>
    public string? Name { get; init; }

    /// <summary>A thread's channel, or a channel's category.</summary>
    public Snowflake? ParentId { get; init; }

    /// <summary>A thread's starter.</summary>
    public Snowflake? OwnerId { get; init; }

    /// <summary>The newest message, which may be gone; a forum's newest post.</summary>
    public Snowflake? LastMessageId { get; init; }

    /// <summary>What it is for.</summary>
    public string? Topic { get; init; }

    /// <summary>What roles and members may do here otherwise than in the guild.</summary>
    public IReadOnlyList<PermissionOverwrite> PermissionOverwrites { get; init => field = Present.Of(value); } = [];

    /// <summary>A thread's own state.</summary>
    public ThreadMetadata? ThreadMetadata { get; init; }

    /// <summary>True on THREAD_CREATE for a thread that is new, not one that the bot was added to.</summary>
    public bool NewlyCreated { get; init; }

    /// <summary>The asking member's permissions; only where an interaction resolves the channel.</summary>
    public Permissions? Permissions { get; init; }

    /// <summary>The bot's permissions; only where an interaction resolves the channel.</summary>
    public Permissions? AppPermissions { get; init; }

    /// <summary>Whether messages here are in a thread.</summary>
    public bool IsThread => Type is ChannelType.AnnouncementThread or ChannelType.PublicThread or ChannelType.PrivateThread;
}
