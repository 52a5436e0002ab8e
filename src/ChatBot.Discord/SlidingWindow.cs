namespace ChatBot.Discord;

/// <summary>Counts what happened within the last while, exactly, by the monotonic clock. Not safe for threads.</summary>
internal sealed class SlidingWindow(int limit, TimeSpan length, TimeProvider time)
{
    private readonly long[] _taken = new long[limit];
    private int _first;
    private int _count;

    public int Count
    {
        get
        {
            Forget();
            return _count;
        }
    }

    /// <summary>Takes a place if more than <paramref name="reserve"/> are free, else says how long to wait.</summary>
    public TimeSpan TryTake(int reserve = 0)
    {
        var wait = Wait(reserve);
        if (wait == TimeSpan.Zero)
            Take();
        return wait;
    }

    /// <summary>How long until more than <paramref name="reserve"/> places are free.</summary>
    public TimeSpan Wait(int reserve = 0)
    {
        Forget();
        var surplus = _count - (_taken.Length - reserve);
        if (surplus < 0)
            return TimeSpan.Zero;

        var oldest = _taken[(_first + surplus) % _taken.Length];
        return TimeSpan.FromTicks(Math.Max(1, (length - time.GetElapsedTime(oldest)).Ticks));
    }

    /// <summary>Takes a place, even if none is free: then the oldest is forgotten.</summary>
    public void Take()
    {
        Forget();
        if (_count == _taken.Length)
        {
            _first = (_first + 1) % _taken.Length;
            _count--;
        }

        _taken[(_first + _count) % _taken.Length] = time.GetTimestamp();
        _count++;
    }

    private void Forget()
    {
        while (_count > 0 && time.GetElapsedTime(_taken[_first]) >= length)
        {
            _first = (_first + 1) % _taken.Length;
            _count--;
        }
    }
}
