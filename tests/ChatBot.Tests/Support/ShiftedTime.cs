namespace ChatBot.Tests.Support;

/// <summary>The system's clock, which can be set forward.</summary>
internal sealed class ShiftedTime : TimeProvider
{
    private long _shift;

    public void Pass(TimeSpan time) => Interlocked.Add(ref _shift, time.Ticks);

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + new TimeSpan(Interlocked.Read(ref _shift));
}
