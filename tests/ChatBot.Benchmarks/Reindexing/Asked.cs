namespace ChatBot.Benchmarks.Reindexing;

/// <summary>What came of the questions of a while.</summary>
/// <param name="Milliseconds">How long each answer took, the shortest first.</param>
/// <param name="Lost">How many had none.</param>
/// <param name="Lasted">How long the while was.</param>
internal sealed record Asked(IReadOnlyList<double> Milliseconds, int Lost, TimeSpan Lasted)
{
    public double Percentile(double share) => Milliseconds[(int)(share * (Milliseconds.Count - 1))];
}
