namespace ChatBot.Benchmarks.Macro;

/// <summary>What opening an index takes a program that was compiled ahead, as the published bot is.</summary>
/// <param name="First">Milliseconds in a process that did nothing before.</param>
/// <param name="LeastFirst">The same in the process that other work held up least.</param>
/// <param name="AfterFile">Milliseconds in a process that has read a file before, as all do that read their settings.</param>
/// <param name="LeastAfterFile">The same in the process that other work held up least.</param>
/// <param name="Again">Milliseconds the second time.</param>
/// <param name="Compiled">How many methods were compiled the first time all the same.</param>
internal sealed record MacroOpening(double First, double LeastFirst, double AfterFile, double LeastAfterFile, double Again, int Compiled)
{
    private const int Processes = 9;

    /// <summary>Half of the processes take no longer than what is given, but for the least.</summary>
    public static MacroOpening Measure(PublishedProgram program, string index)
    {
        var first = Run(program, "open", index);
        var afterFile = Run(program, "open", index, program.SettingsFile);
        return new MacroOpening(
            Half(first, "first"), first.Min(run => run["first"]), Half(afterFile, "first"), afterFile.Min(run => run["first"]), Half(first, "again"), (int)Half(first, "compiled"));
    }

    private static Dictionary<string, double>[] Run(PublishedProgram program, params string[] args)
    {
        var runs = new Dictionary<string, double>[Processes];
        for (var run = 0; run < Processes; run++) runs[run] = program.Run(args);
        return runs;
    }

    private static double Half(Dictionary<string, double>[] runs, string name) => runs.Select(run => run[name]).Order().ElementAt(Processes / 2);
}
