namespace ChatBot.Discord.Gateway;

/// <summary>At most 120 payloads a minute, some of them kept for heartbeats (events/gateway.mdx#rate-limiting).</summary>
internal sealed class SendLimiter(TimeProvider time)
{
    internal const int PerMinute = 120;
    internal const int HeartbeatReserve = 5;

    private readonly Lock _lock = new();
    private readonly SlidingWindow _window = new(PerMinute, TimeSpan.FromMinutes(1), time);

    /// <summary>Whether there is room to answer a beat of the server's, which could ask without end.</summary>
    public bool TryTakeForAnswer()
    {
        lock (_lock)
            return _window.TryTake() == TimeSpan.Zero;
    }

    public void TakeForHeartbeat()
    {
        lock (_lock)
            _window.Take();
    }

    public async ValueTask TakeAsync(CancellationToken cancellationToken)
    {
        while (TryTake() is var wait && wait > TimeSpan.Zero)
            await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
    }

    internal TimeSpan TryTake()
    {
        lock (_lock)
            return _window.TryTake(HeartbeatReserve);
    }
}
