using System.Globalization;
using System.Text.Json;
using ChatBot.Search.Analysis;
using ChatBot.Search.Indexing;
using ChatBot.Search.Searching;
using Xunit.Abstractions;

namespace ChatBot.Search.Tests.Searching;

public class RecordedLuceneResultsTests(ITestOutputHelper output)
{
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
        var builder = new IndexBuilder(EnglishAnalyzer.Instance, "title", "body");
        foreach (var document in Lines(documents))
        {
            ids.Add(document.GetProperty("id").GetString()!);
            builder.Add(document.GetProperty("title").GetString() ?? "", document.GetProperty("text").GetString() ?? "");
        }

        var searcher = new IndexSearcher(builder.Build(), new Bm25Similarity([KeyValuePair.Create("title", 2f)]));
        var texts = Lines(queries).ToDictionary(q => q.GetProperty("id").GetString()!, q => q.GetProperty("text").GetString()!);
        var compared = 0;
        foreach (var topTen in File.ReadLines(expected).Skip(1).Select(line => line.Split('\t')).GroupBy(row => row[0]))
        {
            var recorded = topTen.Select(row => (Id: row[2], Score: float.Parse(row[3], CultureInfo.InvariantCulture))).ToList();
            var found = searcher.Search(Query.Parse(texts[topTen.Key], EnglishAnalyzer.Instance), 10).ScoreDocs;
            Assert.Equal(recorded.Count, found.Length);
            for (var rank = 0; rank < recorded.Count; rank++)
            {
                var (id, score) = recorded[rank];
                Assert.True(Near(found[rank].Score, score), $"{topTen.Key}, rank {rank + 1}: {found[rank].Score} instead of {score}");
                var tied = recorded.Where(r => Near(r.Score, score)).Select(r => r.Id);
                Assert.True(ids[found[rank].Document] == id || tied.Contains(ids[found[rank].Document]), $"{topTen.Key}, rank {rank + 1}: {ids[found[rank].Document]} instead of {id}");
                compared++;
            }
        }

        Assert.NotEqual(0, compared);
        output.WriteLine($"{compared} hits compared.");
    }

    private static bool Near(float actual, float expected) => Math.Abs(actual - expected) <= 1e-5f * expected;

    private static IEnumerable<JsonElement> Lines(string file) =>
        File.ReadLines(file).Where(line => line.Length > 0).Select(line => JsonDocument.Parse(line).RootElement);
}
