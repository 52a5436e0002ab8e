namespace ChatBot.Discord;

/// <summary>Growing pauses, each somewhere in the upper half of its range, so that many clients do not come back at once.</summary>
internal sealed class Backoff(TimeSpan first, TimeSpan longest, Func<double> random)
{
    public int Attempts { get; set; }

    public TimeSpan Next()
    {
        var ceiling = first * Math.Pow(2, Math.Min(Attempts, 30));
        Attempts++;
        return (ceiling < longest ? ceiling : longest) * (0.5 + random() / 2);
    }

    public void Reset() => Attempts = 0;

    /// <summary>Goes on as after so many attempts, where there were more.</summary>
    public void Ease(int attempts) => Attempts = Math.Min(Attempts, attempts);
}
