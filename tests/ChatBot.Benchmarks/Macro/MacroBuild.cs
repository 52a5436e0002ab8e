using ChatBot.Search.Analysis;
using ChatBot.Search.Indexing.Building;
using ChatBot.Search.Searching;

namespace ChatBot.Benchmarks.Macro;

/// <summary>How the index of sections is built and ranked.</summary>
internal static class MacroBuild
{
    public static Bm25FSimilarity Ranking => new(
        [KeyValuePair.Create("title", new FieldWeight(5, 0.3f)), KeyValuePair.Create("body", new FieldWeight(1))]);

    public static IndexSettings Settings => new(EnglishAnalyzer.Instance, ["title", "body"], Ranking);
}
