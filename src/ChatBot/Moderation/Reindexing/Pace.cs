namespace ChatBot.Moderation.Reindexing;

/// <summary>Work aside rests as long as it works: half a processor, and half of the time that the collector stops everybody for it, is left to those who ask.</summary>
internal sealed class Pace(TimeProvider time)
{
    private static readonly TimeSpan Stretch = TimeSpan.FromMilliseconds(4);
    private static readonly TimeSpan LongestRest = TimeSpan.FromMilliseconds(50);
    private static readonly ManualResetEventSlim Never = new();

    private long _since = time.GetTimestamp();

    /// <summary>To be called between small pieces of the work, on its thread.</summary>
    public void Breathe()
    {
        var worked = time.GetElapsedTime(_since);
        if (worked < Stretch) return;
        Never.Wait(worked < LongestRest ? worked : LongestRest);
        _since = time.GetTimestamp();
    }
}
