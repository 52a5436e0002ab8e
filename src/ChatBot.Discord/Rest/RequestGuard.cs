using System.Net;

namespace ChatBot.Discord.Rest;

/// <summary>
/// Keeps requests back that would be refused: Cloudflare bans an address after 10,000 answers of 401, 403 or 429 in ten minutes
/// (topics/rate-limits.mdx#invalid-request-limit-aka-cloudflare-bans).
/// </summary>
internal sealed class RequestGuard(TimeProvider time) : IDisposable
{
    internal const int MaxRefusals = 9_000;
    internal static readonly TimeSpan RefusalWindow = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly SlidingWindow _refusals = new(MaxRefusals, RefusalWindow, time);
    private readonly RefusalMemory _memory = new(time);
    private readonly CancellationTokenSource _tokenRefused = new();
    private TimeSpan _bannedFor;
    private long _bannedSince;

    /// <summary>Cancelled when Discord refuses the bot's token.</summary>
    public CancellationToken TokenRefused => _tokenRefused.Token;

    /// <summary>Why the request must not be sent, if it must not.</summary>
    public DiscordException? Check(RestRequest request)
    {
        if (request.Authorized && _tokenRefused.IsCancellationRequested)
            return new DiscordException(request.ToString(), HttpStatusCode.Unauthorized, 0, "not sent: Discord has refused the token");

        lock (_lock)
        {
            if (_memory.Recall(request) is { } refusal)
                return refusal;

            var banned = _bannedFor - time.GetElapsedTime(_bannedSince);
            if (_bannedFor > TimeSpan.Zero && banned > TimeSpan.Zero)
                return new DiscordException(request.ToString(), HttpStatusCode.TooManyRequests, 0, "not sent: Cloudflare blocks this address", retryAfter: banned);

            var wait = _refusals.Wait();
            return wait > TimeSpan.Zero
                ? new DiscordException(request.ToString(), HttpStatusCode.TooManyRequests, 0, $"not sent: {MaxRefusals} requests were refused in ten minutes, and Discord bans at 10,000", retryAfter: wait)
                : null;
        }
    }

    public void Dispose() => _tokenRefused.Dispose();

    public void Banned(TimeSpan duration)
    {
        lock (_lock)
        {
            _bannedFor = duration;
            _bannedSince = time.GetTimestamp();
        }
    }

    public void RateLimited()
    {
        lock (_lock)
            _refusals.Take();
    }

    public void Succeeded(RestRequest request)
    {
        lock (_lock)
            _memory.Forget(request);
    }

    public void Refused(RestRequest request, DiscordException refusal)
    {
        lock (_lock)
        {
            if (refusal.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
                _refusals.Take();
            _memory.Remember(request, refusal);
        }

        if (refusal.Status == HttpStatusCode.Unauthorized && request.Authorized)
            _tokenRefused.Cancel();
    }
}
