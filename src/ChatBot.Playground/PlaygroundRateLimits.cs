namespace ChatBot.Playground;

/// <summary>How many requests are let through (topics/rate-limits.mdx).</summary>
public sealed record PlaygroundRateLimits
{
    /// <summary>Requests a second over all routes but those of interactions.</summary>
    public int Global { get; init; } = 50;

    /// <summary>Requests per <see cref="Window"/> of a bucket that has no limit of its own.</summary>
    public int PerBucket { get; init; } = 10;

    /// <summary>Over which time a bucket fills again.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Limits of single buckets by name: <c>message-write</c>, <c>typing</c>, <c>reaction</c>, <c>commands</c>, …</summary>
    public IReadOnlyDictionary<string, (int Requests, TimeSpan Window)> Buckets { get; init; } = new Dictionary<string, (int, TimeSpan)>();

    /// <summary>401, 403 and 429 answers in ten minutes after which everything is refused as Cloudflare does.</summary>
    public int InvalidRequests { get; init; } = 10_000;

    /// <summary>About what Discord does.</summary>
    public static PlaygroundRateLimits Usual { get; } = new()
    {
        Buckets = new Dictionary<string, (int, TimeSpan)>
        {
            ["message-write"] = (5, TimeSpan.FromSeconds(5)),
            ["message-delete"] = (5, TimeSpan.FromSeconds(1)),
            ["reaction"] = (1, TimeSpan.FromMilliseconds(250)),
            ["webhook"] = (5, TimeSpan.FromSeconds(2)),
        },
    };

    /// <summary>Nothing is ever limited.</summary>
    public static PlaygroundRateLimits None { get; } = new() { Global = int.MaxValue, PerBucket = int.MaxValue, InvalidRequests = int.MaxValue };
}
