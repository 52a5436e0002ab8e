using System.Globalization;

namespace ChatBot.Benchmarks.Macro;

/// <summary>What building an index took.</summary>
internal sealed record BuildReport(double Seconds, double AnalyzeSeconds, double PeakMegabytes, long Bytes)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Seconds} {AnalyzeSeconds} {PeakMegabytes} {Bytes}");

    public static BuildReport Parse(string line)
    {
        var parts = line.Split(' ');
        return new BuildReport(
            double.Parse(parts[0], CultureInfo.InvariantCulture),
            double.Parse(parts[1], CultureInfo.InvariantCulture),
            double.Parse(parts[2], CultureInfo.InvariantCulture),
            long.Parse(parts[3], CultureInfo.InvariantCulture));
    }
}
