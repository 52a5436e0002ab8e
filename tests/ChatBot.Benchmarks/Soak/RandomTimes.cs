namespace ChatBot.Benchmarks.Soak;

/// <summary>Moments at random, with pauses of an exponential distribution.</summary>
internal sealed class RandomTimes(Random random, TimeSpan meanPause, TimeSpan until)
{
    private TimeSpan _next = Pause(random, meanPause);

    /// <summary>Whether the next moment has come; then the one after it is drawn.</summary>
    public bool IsDue(TimeSpan now)
    {
        if (now < _next || now >= until) return false;
        _next = now + Pause(random, meanPause);
        return true;
    }

    private static TimeSpan Pause(Random random, TimeSpan mean) => mean * -Math.Log(1 - random.NextDouble());
}
