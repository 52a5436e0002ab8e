namespace ChatBot.Playground.Rest;

/// <summary>So many requests from the first one on, until the window ends.</summary>
internal sealed class RateWindow(TimeProvider time)
{
    private long _start = time.GetTimestamp();
    private int _used;

    public bool IsOver(TimeSpan length) => time.GetElapsedTime(_start) >= length;

    public RateLimitVerdict Take(int limit, TimeSpan length, bool isGlobal)
    {
        if (IsOver(length))
        {
            _start = time.GetTimestamp();
            _used = 0;
        }

        var left = length - time.GetElapsedTime(_start);
        if (_used >= limit) return new RateLimitVerdict(IsAllowed: false, isGlobal, limit, 0, left);
        _used++;
        return new RateLimitVerdict(IsAllowed: true, isGlobal, limit, limit - _used, left);
    }
}
