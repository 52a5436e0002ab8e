namespace ChatBot.Discord.Rest;

/// <summary>One rate limit. Its requests go one after the other, in the order in which they came.</summary>
internal sealed class RateLimitBucket(TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Lock _lock = new();
    private int _waiting;
    private int? _remaining;
    private long _since;
    private TimeSpan _resetAfter;

    /// <summary>Whether nobody waits for it and it holds nothing back.</summary>
    public bool IsIdle => Volatile.Read(ref _waiting) == 0 && Wait == TimeSpan.Zero;

    /// <summary>How long the next request has to wait.</summary>
    public TimeSpan Wait
    {
        get
        {
            lock (_lock)
            {
                if (_remaining is null or > 0)
                    return TimeSpan.Zero;
                var wait = _resetAfter - time.GetElapsedTime(_since);
                return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
            }
        }
    }

    public async Task EnterAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _waiting);
        try
        {
            await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            Interlocked.Decrement(ref _waiting);
            throw;
        }
    }

    public void Leave()
    {
        Interlocked.Decrement(ref _waiting);
        _turn.Release();
    }

    public void Update(in RateLimitHeaders headers)
    {
        if (headers is not { Remaining: { } remaining, ResetAfter: { } resetAfter })
            return;

        lock (_lock)
        {
            _remaining = remaining;
            _resetAfter = resetAfter;
            _since = time.GetTimestamp();
        }
    }

    public void Block(TimeSpan duration)
    {
        lock (_lock)
        {
            _remaining = 0;
            _resetAfter = duration;
            _since = time.GetTimestamp();
        }
    }

    public void Dispose() => _turn.Dispose();
}
