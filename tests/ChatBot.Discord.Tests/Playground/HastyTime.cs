namespace ChatBot.Discord.Tests.Playgrounds;

/// <summary>A clock that jumps over pauses, so that no test waits for them. Deadlines and heartbeats keep to the clock beneath.</summary>
internal sealed class HastyTime(TimeProvider? clock = null) : TimeProvider
{
    /// <summary>What lasts longer is no pause between two tries.</summary>
    public static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(3);

    private readonly TimeProvider _clock = clock ?? System;
    private readonly Lock _lock = new();
    private readonly Queue<HastyTimer> _held = new();
    private TaskCompletionSource? _paused;
    private TimeSpan _ahead;
    private bool _isHeld;

    public override long TimestampFrequency => _clock.TimestampFrequency;

    public override long GetTimestamp() => _clock.GetTimestamp() + Ahead.Ticks * (TimestampFrequency / TimeSpan.TicksPerSecond);

    public override DateTimeOffset GetUtcNow() => _clock.GetUtcNow() + Ahead;

    private TimeSpan Ahead
    {
        get
        {
            lock (_lock) return _ahead;
        }
    }

    /// <summary>From now on pauses last until <see cref="LetOneGoAsync"/> or <see cref="LetGo"/>.</summary>
    public void Hold()
    {
        lock (_lock) _isHeld = true;
    }

    /// <summary>Ends once a pause is held.</summary>
    public Task HeldAsync()
    {
        lock (_lock)
        {
            if (_held.Any(timer => !timer.IsDisposed)) return Task.CompletedTask;
            _paused ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _paused.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    /// <summary>Lets the oldest pause that is held go by.</summary>
    public async Task LetOneGoAsync()
    {
        while (true)
        {
            await HeldAsync();
            lock (_lock)
            {
                if (!_held.TryDequeue(out var timer) || timer.IsDisposed) continue;
                PassBy(timer);
                return;
            }
        }
    }

    /// <summary>Lets all pauses go by again.</summary>
    public void LetGo()
    {
        lock (_lock)
        {
            _isHeld = false;
            while (_held.TryDequeue(out var timer)) PassBy(timer);
        }
    }

    /// <summary>A pause is a delay, which is a task; a deadline is the timer of a cancellation source.</summary>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (state is not Task || dueTime <= TimeSpan.Zero || dueTime > LongestPause) return _clock.CreateTimer(callback, state, dueTime, period);

        var timer = new HastyTimer(callback, state, dueTime);
        lock (_lock)
        {
            if (_isHeld)
            {
                _held.Enqueue(timer);
                _paused?.TrySetResult();
                _paused = null;
            }
            else
            {
                PassBy(timer);
            }
        }

        return timer;
    }

    private void PassBy(HastyTimer timer)
    {
        _ahead += timer.Due;
        ThreadPool.QueueUserWorkItem(static timer => timer.Fire(), timer, preferLocal: false);
    }

    private sealed class HastyTimer(TimerCallback callback, object state, TimeSpan due) : ITimer
    {
        private int _over;

        public TimeSpan Due => due;

        public bool IsDisposed => Volatile.Read(ref _over) == 1;

        public void Fire()
        {
            if (Interlocked.Exchange(ref _over, 1) == 0) callback(state);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period) => false;

        public void Dispose() => Volatile.Write(ref _over, 1);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
