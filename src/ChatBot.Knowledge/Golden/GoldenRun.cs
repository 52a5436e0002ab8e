using System.Collections.Immutable;

namespace ChatBot.Knowledge.Golden;

/// <summary>What came of all golden questions, asked of one corpus.</summary>
/// <param name="Results">The results, those of the answered questions first.</param>
public sealed record GoldenRun(ImmutableArray<GoldenResult> Results)
{
    /// <summary>How many replies are as they must be.</summary>
    public int PassedCount => Results.Count(result => result.Passed);

    /// <summary>The results that are not as they must be.</summary>
    public IEnumerable<GoldenResult> Failures => Results.Where(result => !result.Passed);

    /// <summary>Whether all replies are as they must be.</summary>
    public bool Passed => Results.All(result => result.Passed);
}
