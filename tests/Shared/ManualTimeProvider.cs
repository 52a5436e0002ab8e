namespace ChatBot.Tests.Shared;

/// <summary>A clock that stands still until it is told to go on. Timers fire, in order, while it goes.</summary>
public sealed class ManualTimeProvider : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<ManualTimer> _timers = [];
    private readonly List<(Func<TimeSpan, bool> Matches, TaskCompletionSource Seen)> _expectations = [];
    private DateTimeOffset _utc = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private TimeSpan _elapsed;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_lock)
            return _utc;
    }

    public override long GetTimestamp()
    {
        lock (_lock)
            return _elapsed.Ticks + 1;
    }

    /// <summary>Sets the wall clock, as an operator or NTP may, without any time going by.</summary>
    public void SetClock(TimeSpan by)
    {
        lock (_lock)
            _utc += by;
    }

    public void Advance(TimeSpan by)
    {
        TimeSpan end;
        lock (_lock)
            end = _elapsed + by;
        while (true)
        {
            ManualTimer? due;
            lock (_lock)
            {
                due = _timers.Where(timer => timer.Due <= end).MinBy(timer => timer.Due);
                var next = due is null ? end : due.Due > _elapsed ? due.Due : _elapsed;
                _utc += next - _elapsed;
                _elapsed = next;
                if (due is null)
                    return;
                due.Reschedule();
            }

            due.Fire();
        }
    }

    /// <summary>Ends once a timer waits that is due within such a time.</summary>
    public Task TimerAsync(Func<TimeSpan, bool> dueIn)
    {
        lock (_lock)
        {
            if (_timers.Exists(timer => dueIn(timer.Due - _elapsed)))
                return Task.CompletedTask;
            var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _expectations.Add((dueIn, seen));
            return seen.Task.WaitAsync(TimeSpan.FromSeconds(20));
        }
    }

    /// <summary>Waits for such a timer, then goes on until it has fired.</summary>
    public async Task FireAsync(Func<TimeSpan, bool> dueIn)
    {
        await TimerAsync(dueIn);
        TimeSpan by;
        lock (_lock)
            by = _timers.Select(timer => timer.Due - _elapsed).Where(dueIn).DefaultIfEmpty(TimeSpan.Zero).Min();
        Advance(by > TimeSpan.Zero ? by : TimeSpan.Zero);
    }

    public Task FireAsync(TimeSpan dueIn) => FireAsync(due => due == dueIn);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class ManualTimer(ManualTimeProvider clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period;

        public TimeSpan Due { get; private set; }

        public void Reschedule()
        {
            if (_period > TimeSpan.Zero)
                Due += _period;
            else
                clock._timers.Remove(this);
        }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._lock)
            {
                clock._timers.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan)
                    return true;
                Due = clock._elapsed + dueTime;
                _period = period;
                clock._timers.Add(this);
                foreach (var expectation in clock._expectations.Where(expectation => expectation.Matches(dueTime)).ToList())
                {
                    clock._expectations.Remove(expectation);
                    expectation.Seen.TrySetResult();
                }

                return true;
            }
        }

        public void Dispose()
        {
            lock (clock._lock)
                clock._timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
