using System.Diagnostics;
using ChatBot.Search.Analysis;
using ChatBot.Search.Indexing.Building;
using ChatBot.Search.Searching;

namespace ChatBot.Benchmarks.Macro;

/// <summary>Builds the index in a process of its own, whose memory can be told from the benchmark's.</summary>
internal static class MacroBuild
{
    public const string Command = "macro-build";

    public static Bm25FSimilarity Ranking { get; } = new(
        [KeyValuePair.Create("title", new FieldWeight(5, 0.3f)), KeyValuePair.Create("body", new FieldWeight(1))]);

    public static IndexSettings Settings { get; } = new(EnglishAnalyzer.Instance, ["title", "body"], Ranking);

    public static Task<int> RunAsync(Arguments args)
    {
        var path = args.Text("--index");
        var start = Stopwatch.GetTimestamp();
        var analyzed = new Watch();
        _ = new SegmentBuilder(Settings with { Memory = (long)args.Number("--memory", 192) << 20 }).Build(SectionFile.Read(args.Text("--corpus")), path, analyzed);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        using var self = Process.GetCurrentProcess();
        Console.WriteLine(new BuildReport(seconds, Stopwatch.GetElapsedTime(start, analyzed.Last).TotalSeconds, self.PeakWorkingSet64 / 1048576.0, new FileInfo(path).Length));
        return Task.FromResult(0);
    }

    public static async Task<BuildReport> RunInChildAsync(string corpus, string index)
    {
        using var child = new ChildProcess(Command, "--corpus", corpus, "--index", index);
        var line = await child.Output.ReadLineAsync() ?? throw new InvalidOperationException("The build ended without a report.");
        await child.StopAsync();
        return BuildReport.Parse(line);
    }

    private sealed class Watch : IProgress<IndexingProgress>
    {
        public long Last { get; private set; } = Stopwatch.GetTimestamp();

        public void Report(IndexingProgress value)
        {
            if (value.Written == 0) Last = Stopwatch.GetTimestamp();
        }
    }
}
