using System.Diagnostics;
using System.Runtime;
using ChatBot.Search.Indexing.Segments;
using ChatBot.Search.Searching.Segments;

namespace ChatBot.Benchmarks.Macro;

/// <summary>Opens an index twice and prints how long it took; before that it reads another file, if one is named, and does nothing else.</summary>
internal static class IndexOpening
{
    public static void Run(string index, string[] files)
    {
        foreach (var file in files) _ = File.ReadAllText(file);
        var compiled = JitInfo.GetCompiledMethodCount();
        var first = Open(index);
        compiled = JitInfo.GetCompiledMethodCount() - compiled;
        IndexProgram.Print("first", first);
        IndexProgram.Print("again", Open(index));
        IndexProgram.Print("compiled", compiled);
    }

    private static double Open(string index)
    {
        var start = Stopwatch.GetTimestamp();
        var searcher = new SnapshotSearcher(IndexSnapshot.Open(index), MacroBuild.Ranking);
        var milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        GC.KeepAlive(searcher);
        return milliseconds;
    }
}
