using ChatBot.Search.Analysis;
using ChatBot.Search.Indexing.Building;
using ChatBot.Search.Indexing.Segments;
using ChatBot.Search.Searching;

namespace ChatBot.Search.Tests.Support;

/// <summary>Indexes of segment files, of documents with a title and a body.</summary>
internal static class Segmented
{
    public static Bm25FSimilarity Ranking { get; } = new(
        [KeyValuePair.Create("title", new FieldWeight(5, 0.3f)), KeyValuePair.Create("body", new FieldWeight(1))]);

    public static IndexSettings Settings { get; } = new(EnglishAnalyzer.Instance, ["title", "body"], Ranking) { Memory = 1 << 20 };

    public static IEnumerable<SourceDocument> Sources(IEnumerable<(string Title, string Body)> documents, string prefix = "") =>
        documents.Select((document, number) => new SourceDocument($"{prefix}{number}", [document.Title, document.Body]));

    public static Segment Build(TemporaryFolder folder, string name, IEnumerable<(string Title, string Body)> documents, IndexSettings? settings = null)
    {
        var file = folder.File(name);
        _ = new SegmentBuilder(settings ?? Settings).Build(Sources(documents), file);
        return Segment.Open(file);
    }
}
