using System.Diagnostics;
using System.Runtime;
using ChatBot.Search.Indexing.Building;

namespace ChatBot.Benchmarks.Macro;

/// <summary>Builds an index of a file of sections and prints what it took.</summary>
internal sealed class IndexBuilding : IProgress<IndexingProgress>
{
    private long _analyzed;

    public static void Run(string corpus, string index)
    {
        var building = new IndexBuilding();
        var compiled = JitInfo.GetCompiledMethodCount();
        var start = Stopwatch.GetTimestamp();
        _ = new SegmentBuilder(MacroBuild.Settings).Build(SectionReader.Read(corpus), index, building);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        compiled = JitInfo.GetCompiledMethodCount() - compiled;
        using var self = Process.GetCurrentProcess();
        IndexProgram.Print("seconds", seconds);
        IndexProgram.Print("analyze-seconds", Stopwatch.GetElapsedTime(start, building._analyzed).TotalSeconds);
        IndexProgram.Print("processor-seconds", self.TotalProcessorTime.TotalSeconds);
        IndexProgram.Print("peak-megabytes", self.PeakWorkingSet64 / 1048576.0);
        IndexProgram.Print("compiled", compiled);
    }

    public void Report(IndexingProgress value)
    {
        if (value.Written == 0) _analyzed = Stopwatch.GetTimestamp();
    }
}
