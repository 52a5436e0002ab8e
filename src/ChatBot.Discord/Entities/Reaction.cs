namespace ChatBot.Discord.Entities;

/// <summary>A reaction added to or removed from a message (events/gateway-events.mdx#message-reaction-add).</summary>
public sealed record Reaction
{
    /// <summary>Who reacted.</summary>
    public Snowflake UserId { get; init; }

    /// <summary>Where.</summary>
    public Snowflake ChannelId { get; init; }

    /// <summary>To which message.</summary>
    public Snowflake MessageId { get; init; }

    /// <summary>In which guild.</summary>
    public Snowflake? GuildId { get; init; }

    /// <summary>With what.</summary>
    public Emoji Emoji { get; init => field = value ?? new Emoji(); } = new();
}
