namespace ChatBot.Discord.Entities;

/// <summary>What Discord adds to a message that the bot wrote (resources/message.mdx#message-object); the rest the bot knows, so it is not read again.</summary>
public sealed record PostedMessage
{
    /// <summary>Its identifier.</summary>
    public Snowflake Id { get; init; }

    /// <summary>Where it was posted.</summary>
    public Snowflake ChannelId { get; init; }
}
