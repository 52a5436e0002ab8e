namespace ChatBot.Conversation;

/// <summary>Lets through a burst, then as much as flows in. Says once that it is empty.</summary>
internal sealed class TokenBucket(int burst, double perMinute, DateTimeOffset now)
{
    private double _tokens = burst;
    private DateTimeOffset _at = now;
    private bool _hasTold;

    public LimitVerdict Take(DateTimeOffset now)
    {
        Flow(now);
        if (_tokens < 1)
        {
            if (_hasTold) return LimitVerdict.Silence;
            _hasTold = true;
            return LimitVerdict.Tell;
        }

        _tokens--;
        _hasTold = false;
        return LimitVerdict.Pass;
    }

    /// <summary>Puts back what was taken in vain.</summary>
    public void Return() => _tokens = Math.Min(burst, _tokens + 1);

    public bool IsFull(DateTimeOffset now)
    {
        Flow(now);
        return _tokens >= burst;
    }

    private void Flow(DateTimeOffset now)
    {
        // A clock that was set back gives nothing and takes nothing.
        if (now > _at) _tokens = Math.Min(burst, _tokens + ((now - _at).TotalMinutes * perMinute));
        _at = now;
    }
}
