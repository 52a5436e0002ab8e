using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using ChatBot.Search.Indexing.Segments;
using ChatBot.Search.Searching;
using ChatBot.Search.Searching.Segments;

namespace ChatBot.Benchmarks.Macro;

/// <summary>Opens an index twice and prints how long it took; before that it reads another file, if one is named, and does nothing else.</summary>
internal static class IndexOpening
{
    public static void Main(string[] args)
    {
        if (args.Length > 1) _ = File.ReadAllText(args[1]);
        var compiled = JitInfo.GetCompiledMethodCount();
        var first = Open(args[0]);
        compiled = JitInfo.GetCompiledMethodCount() - compiled;
        Print("first", first);
        Print("again", Open(args[0]));
        Print("compiled", compiled);
    }

    private static double Open(string index)
    {
        var start = Stopwatch.GetTimestamp();
        var ranking = new Bm25FSimilarity([KeyValuePair.Create("title", new FieldWeight(5, 0.3f)), KeyValuePair.Create("body", new FieldWeight(1))]);
        var searcher = new SnapshotSearcher(IndexSnapshot.Open(index), ranking);
        var milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        GC.KeepAlive(searcher);
        return milliseconds;
    }

    private static void Print(string name, double value) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name} {value:0.000}"));
}
