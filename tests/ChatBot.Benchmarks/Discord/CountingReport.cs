using System.Globalization;

namespace ChatBot.Benchmarks.Discord;

/// <summary>What a <see cref="CountingClient"/> has to say at the end.</summary>
internal sealed record CountingReport(long Received, long Handled, long Shed, double Seconds, double ProcessorSeconds, long Heap)
{
    public static CountingReport Parse(string line)
    {
        var parts = line.Split(' ');
        return new CountingReport(Whole(0), Whole(1), Whole(2), Real(3), Real(4), Whole(5));

        long Whole(int i) => long.Parse(parts[i], CultureInfo.InvariantCulture);
        double Real(int i) => double.Parse(parts[i], CultureInfo.InvariantCulture);
    }
}
