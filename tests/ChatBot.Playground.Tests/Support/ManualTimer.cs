namespace ChatBot.Playground.Tests.Support;

internal sealed class ManualTimer(ManualTime time, Action fire) : ITimer
{
    public long DueAt { get; private set; } = long.MaxValue;

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        DueAt = dueTime == Timeout.InfiniteTimeSpan ? long.MaxValue : time.GetTimestamp() + dueTime.Ticks;
        return true;
    }

    public void Fire()
    {
        DueAt = long.MaxValue;
        fire();
    }

    public void Dispose() => time.Remove(this);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
