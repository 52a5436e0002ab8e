using System.Globalization;
using System.Text.Json;
using ChatBot.Search.Analysis;
using ChatBot.Search.Indexing.Segments;
using ChatBot.Search.Searching;
using ChatBot.Search.Searching.Segments;
using ChatBot.Search.Tests.Support;
using Xunit.Abstractions;

namespace ChatBot.Search.Tests.Searching;

public class RecordedLuceneResultsTests(ITestOutputHelper output)
{
    private static readonly Bm25Similarity Lucenes = new([KeyValuePair.Create("title", 2f)]);

    [Fact]
    public void TheTopTensOnTheArticleAreLucenes()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Data", "lucene");
        AssertTopTens(
            Path.Combine(folder, "article-docs.jsonl"),
            Path.Combine(folder, "article-queries.jsonl"),
            Path.Combine(folder, "article-top10.tsv"));
    }

    [EvalFact]
    public void TheTopTensOnStackFaqAreLucenes()
    {
        var folder = EvalData.Folder!;
        AssertTopTens(
            Path.Combine(folder, "stackfaq", "docs.jsonl"),
            Path.Combine(folder, "stackfaq", "queries.jsonl"),
            Path.Combine(folder, "lucene", "stackfaq-top10.tsv"));
    }

    private void AssertTopTens(string documents, string queries, string expected)
    {
        var ids = new List<string>();
        var texts = new List<(string Title, string Body)>();
        foreach (var document in Lines(documents))
        {
            ids.Add(document.GetProperty("id").GetString()!);
            texts.Add((document.GetProperty("title").GetString() ?? "", document.GetProperty("text").GetString() ?? ""));
        }

        using var folder = new TemporaryFolder();
        using var segment = Segmented.Build(folder, "recorded", texts);
        var inMemory = new IndexSearcher(Some.Index([.. texts]), Lucenes);
        var onDisk = new SnapshotSearcher(new IndexSnapshot(segment.Fields, [(segment, null)]), Lucenes);
        var questions = Lines(queries).ToDictionary(q => q.GetProperty("id").GetString()!, q => q.GetProperty("text").GetString()!);
        var compared = 0;
        foreach (var topTen in File.ReadLines(expected).Skip(1).Select(line => line.Split('\t')).GroupBy(row => row[0]))
        {
            var recorded = topTen.Select(row => (row[2], float.Parse(row[3], CultureInfo.InvariantCulture))).ToList();
            var query = Query.Parse(questions[topTen.Key], EnglishAnalyzer.Instance);
            AssertTopTen(topTen.Key, recorded, inMemory.Search(query, 10).ScoreDocs, ids);
            AssertTopTen($"{topTen.Key}, in segments", recorded, onDisk.Search(query, 10), ids);
            compared += recorded.Count;
        }

        Assert.NotEqual(0, compared);
        output.WriteLine($"{compared} hits compared.");
    }

    private static void AssertTopTen(string query, List<(string Id, float Score)> recorded, IReadOnlyList<ScoreDoc> found, List<string> ids)
    {
        Assert.Equal(recorded.Count, found.Count);
        for (var rank = 0; rank < recorded.Count; rank++)
        {
            var (id, score) = recorded[rank];
            Assert.True(Near(found[rank].Score, score), $"{query}, rank {rank + 1}: {found[rank].Score} instead of {score}");
            var tied = recorded.Where(r => Near(r.Score, score)).Select(r => r.Id);
            Assert.True(ids[found[rank].Document] == id || tied.Contains(ids[found[rank].Document]), $"{query}, rank {rank + 1}: {ids[found[rank].Document]} instead of {id}");
        }
    }

    private static bool Near(float actual, float expected) => Math.Abs(actual - expected) <= 1e-5f * expected;

    private static IEnumerable<JsonElement> Lines(string file) =>
        File.ReadLines(file).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement);
}
