namespace ChatBot.Playground.Faults;

/// <summary>Bad luck that strikes a request.</summary>
public sealed class RestFault
{
    private RestFault(RestFaultKind kind) => Kind = kind;

    internal RestFaultKind Kind { get; }

    internal int Status { get; private init; }

    internal TimeSpan Wait { get; private init; }

    internal string Scope { get; private init; } = "user";

    /// <summary>Answers with a status of 500 or above; 502–504 come as HTML, as from a proxy. The request has no effect.</summary>
    public static RestFault ServerError(int status = 500) => new(RestFaultKind.Status) { Status = status };

    /// <summary>Answers 429 with JSON and a scope of <c>user</c>, <c>global</c> or <c>shared</c> (topics/rate-limits.mdx).</summary>
    public static RestFault RateLimit(TimeSpan retryAfter, string scope = "user") => new(RestFaultKind.RateLimit) { Wait = retryAfter, Scope = scope };

    /// <summary>Answers 429 as Cloudflare does: no JSON, no Via header.</summary>
    public static RestFault CloudflareRateLimit(TimeSpan retryAfter) => new(RestFaultKind.CloudflareRateLimit) { Wait = retryAfter };

    /// <summary>Takes the request and never answers.</summary>
    public static RestFault NeverAnswer() => new(RestFaultKind.NeverAnswer);

    /// <summary>Cuts the connection; the request has no effect.</summary>
    public static RestFault CutBeforeHandling() => new(RestFaultKind.CutBeforeHandling);

    /// <summary>Carries the request out and then cuts the connection, so that a retry meets what it already did.</summary>
    public static RestFault CutAfterHandling() => new(RestFaultKind.CutAfterHandling);

    /// <summary>Carries the request out after a while.</summary>
    public static RestFault Slow(TimeSpan delay) => new(RestFaultKind.Slow) { Wait = delay };
}
