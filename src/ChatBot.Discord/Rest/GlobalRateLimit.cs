namespace ChatBot.Discord.Rest;

/// <summary>So many requests a second over all routes, and what Discord says on top (topics/rate-limits.mdx#global-rate-limit).</summary>
internal sealed class GlobalRateLimit(TimeProvider time, int perSecond = GlobalRateLimit.PerSecond)
{
    internal const int PerSecond = 50;

    private readonly Lock _lock = new();
    private readonly SlidingWindow _window = new(perSecond, TimeSpan.FromSeconds(1), time);
    private TimeSpan _blockedFor;
    private long _blockedSince;

    public void Block(TimeSpan duration)
    {
        lock (_lock)
        {
            _blockedFor = duration;
            _blockedSince = time.GetTimestamp();
        }
    }

    /// <summary>Takes a place, or says how long to wait for one.</summary>
    public TimeSpan TryTake()
    {
        lock (_lock)
        {
            var blocked = Blocked();
            return blocked > TimeSpan.Zero ? blocked : _window.TryTake();
        }
    }

    private TimeSpan Blocked()
    {
        if (_blockedFor == TimeSpan.Zero)
            return TimeSpan.Zero;

        var left = _blockedFor - time.GetElapsedTime(_blockedSince);
        if (left <= TimeSpan.Zero)
            _blockedFor = TimeSpan.Zero;
        return left;
    }
}
