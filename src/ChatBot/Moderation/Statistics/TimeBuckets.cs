using System.Globalization;

namespace ChatBot.Moderation.Statistics;

/// <summary>Times in six steps to each power of ten, from 10 µs to 100 s.</summary>
internal static class TimeBuckets
{
    private static readonly double[] Steps = [1, 1.5, 2, 3, 5, 7];

    private static readonly long[] Bounds =
        [.. Enumerable.Range(1, 7).SelectMany(power => Steps.Select(step => (long)(step * Math.Pow(10, power)))), 100_000_000];

    /// <summary>The bucket's name: its upper bound in microseconds. What takes longer is in the last.</summary>
    public static string Of(TimeSpan time)
    {
        var found = Array.BinarySearch(Bounds, (long)Math.Ceiling(time.TotalMicroseconds));
        return Bounds[Math.Min(found < 0 ? ~found : found, Bounds.Length - 1)].ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The bound below which that share of the times lies; null where there are none.</summary>
    public static TimeSpan? Percentile(IReadOnlyDictionary<string, long> counts, double share)
    {
        var left = share * counts.Values.Sum();
        if (left <= 0) return null;
        foreach (var bound in Bounds)
        {
            left -= counts.GetValueOrDefault(bound.ToString(CultureInfo.InvariantCulture));
            if (left <= 1e-9) return TimeSpan.FromMicroseconds(bound);
        }

        return TimeSpan.FromMicroseconds(Bounds[^1]);
    }

    /// <summary><c>50 µs</c>, <c>1.5 ms</c>, <c>2 s</c>.</summary>
    public static string Words(TimeSpan time) => time switch
    {
        { TotalMilliseconds: < 1 } => $"{time.TotalMicroseconds:0} µs",
        { TotalSeconds: < 1 } => $"{time.TotalMilliseconds:0.#} ms",
        _ => $"{time.TotalSeconds:0.#} s",
    };
}
