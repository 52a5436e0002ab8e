namespace ChatBot.Playground.Tests.Support;

/// <summary>A clock that moves only when it is told to.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private DateTimeOffset _now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);
    private long _elapsed;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => _now;

    public override long GetTimestamp() => Volatile.Read(ref _elapsed);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        lock (_gate) _timers.Add(timer);
        return timer;
    }

    /// <summary>Sets the wall clock alone, as an operator does.</summary>
    public void SetBack(TimeSpan time) => _now -= time;

    public void Advance(TimeSpan time)
    {
        List<ManualTimer> due;
        lock (_gate)
        {
            _now += time;
            Volatile.Write(ref _elapsed, _elapsed + time.Ticks);
            due = [.. _timers.Where(t => t.DueAt <= _elapsed)];
        }

        foreach (var timer in due) timer.Fire();
    }

    public void Remove(ManualTimer timer)
    {
        lock (_gate) _timers.Remove(timer);
    }
}
