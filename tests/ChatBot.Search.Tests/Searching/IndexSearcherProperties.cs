using ChatBot.Search.Analysis;
using ChatBot.Search.Indexing;
using ChatBot.Search.Searching;
using ChatBot.Search.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Search.Tests.Searching;

public sealed class IndexSearcherProperties
{
    private static readonly Similarity[] Similarities =
    [
        new Bm25Similarity([KeyValuePair.Create("title", 2f)]),
        new Bm25FSimilarity([KeyValuePair.Create("title", new FieldWeight(5, 0.3f)), KeyValuePair.Create("body", new FieldWeight(1))]),
    ];

    [Fact]
    public void EveryHitIsExplainedByItsScoreAndEveryOtherDocumentByZero() => ForAllSearches((searcher, index, query) =>
    {
        var found = searcher.Search(query, int.MaxValue);
        var scores = found.ScoreDocs.ToDictionary(hit => hit.Document, hit => hit.Score);

        Assert.Equal(found.TotalHits, scores.Count);
        for (var document = 0; document < index.DocumentCount; document++)
        {
            var explanation = searcher.Explain(query, document);
            Assert.Equal(scores.GetValueOrDefault(document), explanation.Value);
            Assert.Equal(explanation.Value, explanation.Details.Aggregate(0f, (sum, detail) => sum + detail.Value));
        }
    });

    [Fact]
    public void AShorterListIsTheHeadOfALongerOne() => ForAllSearches((searcher, _, query) =>
    {
        var all = searcher.Search(query, int.MaxValue).ScoreDocs;

        for (var count = 1; count <= all.Length; count++) Assert.Equal(all.Take(count), searcher.Search(query, count).ScoreDocs);
    });

    [Fact]
    public void EveryScoreIsAFiniteNumberAboveZero() => ForAllSearches((searcher, _, query) =>
    {
        var scores = searcher.Search(query, int.MaxValue).ScoreDocs.Select(hit => hit.Score);

        Assert.All(scores, score => Assert.True(float.IsFinite(score) && score > 0));
    });

    [Fact]
    public void ManyThreadsGetTheSameHitsAsOne()
    {
        var words = Generate.Words.Where(word => !EnglishStopWords.Contains(word)).ToArray();
        var index = Some.Index([.. Enumerable.Range(0, 200).Select(i =>
            (words[i % words.Length], string.Join(' ', Enumerable.Range(0, (i % 17) + 1).Select(j => words[((i * 7) + (j * j)) % words.Length]))))]);
        var queries = words.SelectMany(one => words.Select(other => Some.Query(
            Some.OneOf(Some.Phrase(one), Some.Phrase($"{other} {one}")), Some.OneOf(Some.Phrase(other))))).ToArray();
        foreach (var similarity in Similarities)
        {
            var searcher = new IndexSearcher(index, similarity);
            var expected = queries.Select(query => searcher.Search(query, 10)).ToArray();
            Parallel.For(0, 20 * queries.Length, i =>
            {
                var found = searcher.Search(queries[i % queries.Length], 10);
                Assert.Equal(expected[i % queries.Length].TotalHits, found.TotalHits);
                Assert.Equal(expected[i % queries.Length].ScoreDocs.ToArray(), found.ScoreDocs.ToArray());
            });
        }
    }

    private static void ForAllSearches(Action<IndexSearcher, SearchIndex, Query> property) =>
        Prop.ForAll(Generate.Documents(), Generate.Query(), (documents, query) =>
        {
            var index = Some.Index([.. documents]);
            foreach (var similarity in Similarities) property(new IndexSearcher(index, similarity), index, query);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300).WithEndSize(20));
}
