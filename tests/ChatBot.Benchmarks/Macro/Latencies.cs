using System.Diagnostics;

namespace ChatBot.Benchmarks.Macro;

/// <summary>How long single questions take, on one thread, once all is warm.</summary>
/// <param name="P50">Microseconds that half of them do not exceed.</param>
/// <param name="P95">Microseconds that 95 in 100 do not exceed.</param>
/// <param name="P99">Microseconds that 99 in 100 do not exceed.</param>
/// <param name="Mean">Microseconds on average.</param>
internal sealed record Latencies(double P50, double P95, double P99, double Mean)
{
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(2);

    /// <summary>Asks all questions for two seconds to warm up, then again, at least once each, and measures.</summary>
    public static Latencies Measure(int questions, Action<int> ask) => MeasureAnew(() => 0, questions, (_, i) => ask(i));

    /// <summary>The same, but each round is asked of a new engine, which has seen no question before.</summary>
    public static Latencies MeasureAnew<T>(Func<T> anew, int questions, Action<T, int> ask)
    {
        _ = Rounds(anew, questions, ask);
        return Of(Rounds(anew, questions, ask));
    }

    public static Latencies Of(List<double> microseconds)
    {
        microseconds.Sort();
        return new Latencies(At(0.50), At(0.95), At(0.99), microseconds.Average());

        double At(double share) => microseconds[(int)Math.Min(microseconds.Count - 1, share * microseconds.Count)];
    }

    private static List<double> Rounds<T>(Func<T> anew, int questions, Action<T, int> ask)
    {
        var microseconds = new List<double>(1 << 16);
        var begin = Stopwatch.GetTimestamp();
        do
        {
            var engine = anew();
            for (var i = 0; i < questions; i++)
            {
                var start = Stopwatch.GetTimestamp();
                ask(engine, i);
                microseconds.Add(Stopwatch.GetElapsedTime(start).TotalMicroseconds);
            }
        }
        while (Stopwatch.GetElapsedTime(begin) < Least);

        return microseconds;
    }
}
