namespace ChatBot.Fuzz.Tests;

/// <summary>What found something once, and a few hundred cases of each target. The long runs are in docs/fuzzing.md.</summary>
public sealed class FuzzTests
{
    private const int Cases = 300;

    public static TheoryData<string> Targets => [.. FuzzTargets.Names];

    [Theory]
    [MemberData(nameof(Targets))]
    public void NothingIsFound(string name)
    {
        var findings = Directory.CreateTempSubdirectory("chatbot-findings-").FullName;
        using var target = FuzzTargets.Create(name);
        var run = new FuzzRun(target, new FuzzOptions(name) { Cases = Cases, Findings = findings }, _ => { });

        run.Run(_ => { });

        Assert.Equal(Cases, run.Cases);
        Assert.True(run.Findings.Count == 0, string.Join('\n', run.Findings.Select(finding => $"{finding.Kind} ({finding.File})\n{finding.Details}")));
        Directory.Delete(findings, recursive: true);
    }

    [Theory]
    [MemberData(nameof(Targets))]
    public void TheSameSeedMakesTheSameInputs(string name)
    {
        using var target = FuzzTargets.Create(name);
        var (one, same, other) = (Run(target, 1), Run(target, 1), Run(target, 2));

        Assert.All(Enumerable.Range(0, 50), number => Assert.Equal(one.Input(number), same.Input(number)));
        Assert.Contains(Enumerable.Range(0, 50), number => !one.Input(number).SequenceEqual(other.Input(number)));
    }

    private static FuzzRun Run(IFuzzTarget target, ulong seed) => new(target, new FuzzOptions(target.Name) { Seed = seed }, _ => { });
}
