namespace ChatBot.Discord.Rest;

/// <summary>How one try of a request ended: with a body, or with a failure and what to do about it.</summary>
internal readonly record struct RestOutcome
{
    public byte[]? Body { get; init; }

    public DiscordException? Failure { get; init; }

    public bool MayRetry { get; init; }

    public bool IsRateLimit { get; init; }

    public TimeSpan RetryAfter { get; init; }
}
