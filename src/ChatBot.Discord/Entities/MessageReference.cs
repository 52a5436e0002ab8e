namespace ChatBot.Discord.Entities;

/// <summary>What a message replies to or forwards (resources/message.mdx#message-reference-structure).</summary>
public sealed record MessageReference
{
    /// <summary>0 for a reply, 1 for a forward.</summary>
    public int Type { get; init; }

    /// <summary>The message.</summary>
    public Snowflake? MessageId { get; init; }

    /// <summary>Its channel.</summary>
    public Snowflake? ChannelId { get; init; }

    /// <summary>Its guild.</summary>
    public Snowflake? GuildId { get; init; }
}
