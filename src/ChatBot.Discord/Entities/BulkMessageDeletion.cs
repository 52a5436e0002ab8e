namespace ChatBot.Discord.Entities;

/// <summary>Messages deleted at once (events/gateway-events.mdx#message-delete-bulk).</summary>
public sealed record BulkMessageDeletion
{
    /// <summary>The messages.</summary>
    public IReadOnlyList<Snowflake> Ids { get; init => field = value ?? []; } = [];

    /// <summary>Their channel.</summary>
    public Snowflake ChannelId { get; init; }

    /// <summary>Their guild.</summary>
    public Snowflake? GuildId { get; init; }
}
