using System.Globalization;
using System.Net.Http.Headers;

namespace ChatBot.Discord.Rest;

/// <summary>What a response says about its rate limit (topics/rate-limits.mdx#header-format).</summary>
internal readonly record struct RateLimitHeaders(string? Bucket, int? Limit, int? Remaining, TimeSpan? ResetAfter, string? Scope, bool Global, TimeSpan? RetryAfter)
{
    private const double LongestSeconds = 86_400;

    public static RateLimitHeaders Read(HttpResponseMessage response)
    {
        var headers = response.Headers;
        return new RateLimitHeaders(
            Text(headers, "X-RateLimit-Bucket"),
            Whole(Text(headers, "X-RateLimit-Limit")),
            Whole(Text(headers, "X-RateLimit-Remaining")),
            Seconds(Text(headers, "X-RateLimit-Reset-After")),
            Text(headers, "X-RateLimit-Scope"),
            string.Equals(Text(headers, "X-RateLimit-Global"), "true", StringComparison.OrdinalIgnoreCase),
            Seconds(Text(headers, "Retry-After")));
    }

    public static TimeSpan? Seconds(double? seconds) =>
        seconds is { } value && double.IsFinite(value) ? TimeSpan.FromSeconds(Math.Clamp(value, 0, LongestSeconds)) : null;

    private static TimeSpan? Seconds(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) ? Seconds(seconds) : null;

    private static int? Whole(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Text(HttpResponseHeaders headers, string name) => headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
