using ChatBot.Discord.Entities;

namespace ChatBot.Discord.Gateway;

/// <summary>What a restarted process needs to go on where the last one stopped, and to know how many sessions were started today.</summary>
public sealed record GatewaySession
{
    /// <summary>The session to resume, or null when there is none.</summary>
    public string? SessionId { get; init; }

    /// <summary>Where to resume it.</summary>
    public string? ResumeGatewayUrl { get; init; }

    /// <summary>The last event up to which all have been handled; Discord sends those after it again.</summary>
    public long Sequence { get; init; }

    /// <summary>The bot's user.</summary>
    public Snowflake BotId { get; init; }

    /// <summary>The bot's application.</summary>
    public Snowflake ApplicationId { get; init; }

    /// <summary>Which events it gets; null in what was saved before this was kept.</summary>
    public GatewayIntents? Intents { get; init; }

    /// <summary>When counting Identifies began.</summary>
    public DateTimeOffset IdentifyWindowStart { get; init; }

    /// <summary>How many Identifies there were since.</summary>
    public int Identifies { get; init; }

    /// <summary>When the last of them was.</summary>
    public DateTimeOffset LastIdentify { get; init; }

    /// <summary>How often connecting has failed in a row.</summary>
    public int FailedAttempts { get; init; }

    /// <summary>When this was saved.</summary>
    public DateTimeOffset SavedAt { get; init; }
}
