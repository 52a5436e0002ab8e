namespace ChatBot.Discord.Entities;

/// <summary>A message that is gone (events/gateway-events.mdx#message-delete).</summary>
public sealed record MessageDeletion
{
    /// <summary>The message.</summary>
    public Snowflake Id { get; init; }

    /// <summary>Its channel.</summary>
    public Snowflake ChannelId { get; init; }

    /// <summary>Its guild.</summary>
    public Snowflake? GuildId { get; init; }
}
