using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Benchmarks.Macro;

/// <summary>
/// What opening an index takes a program that was compiled ahead, as the published bot is; this one is not, and the
/// first time it would mostly measure the compiler.
/// </summary>
/// <param name="First">Milliseconds the first time in a process, before it did anything else; the median of several processes.</param>
/// <param name="Least">The same in the process that other work held up least.</param>
/// <param name="Again">Milliseconds the second time; the median too.</param>
/// <param name="Compiled">How many methods were compiled the first time all the same.</param>
internal sealed record MacroOpening(double First, double Least, double Again, int Compiled)
{
    private const int Processes = 9;

    public static MacroOpening Measure(string index, string folder)
    {
        var program = SourceProject.Compile(
            "publish", "opening", "IndexOpening", Path.Combine(folder, "opening-program"), $"-p:SearchAssembly={typeof(IndexSnapshot).Assembly.Location}");
        var runs = new Dictionary<string, double>[Processes];
        for (var run = 0; run < Processes; run++) runs[run] = SourceProject.Run(program, index);
        return new MacroOpening(Median("first"), runs.Min(run => run["first"]), Median("again"), (int)Median("compiled"));

        double Median(string name) => runs.Select(run => run[name]).Order().ElementAt(Processes / 2);
    }
}
