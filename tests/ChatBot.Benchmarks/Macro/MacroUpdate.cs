using System.Diagnostics;
using ChatBot.Search.Analysis;
using ChatBot.Search.Indexing.Building;
using ChatBot.Search.Indexing.Segments;
using ChatBot.Search.Searching;
using ChatBot.Search.Searching.Segments;

namespace ChatBot.Benchmarks.Macro;

/// <summary>How long it takes until ten changed sections of an index are found by their new text.</summary>
internal static class MacroUpdate
{
    private const int Changed = 10;
    private const int Times = 5;

    /// <summary>Changes ten sections five times; milliseconds to the first answer of each.</summary>
    public static double[] Measure(string folder, string segment)
    {
        Directory.CreateDirectory(folder);
        const string name = "000001.segment";
        File.Copy(segment, Path.Combine(folder, name), overwrite: true);
        new IndexManifest([new IndexManifest.Entry(name, [])]).Write(folder);
        using var index = IndexFolder.Open(folder, MacroBuild.Settings);
        return [.. Enumerable.Range(0, Times).Select(time => Update(index, time))];
    }

    private static double Update(IndexFolder index, int time)
    {
        var word = $"changed{time}";
        var documents = Enumerable.Range(time * Changed, Changed).Select(i => new SourceDocument($"section-{i}", [$"A {word} section", $"This section was {word}."])).ToArray();
        var start = Stopwatch.GetTimestamp();
        var snapshot = index.Update([], documents);
        var found = new SnapshotSearcher(snapshot, MacroBuild.Ranking).Search(Query.Parse($"What was {word}?", EnglishAnalyzer.Instance), Changed);
        var milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return found.Length == Changed ? milliseconds : throw new InvalidOperationException("The changed sections are not found.");
    }
}
