using ChatBot.Search.Indexing.Segments;
using ChatBot.Search.Searching;
using ChatBot.Search.Searching.Segments;
using ChatBot.Search.Tests.Support;

namespace ChatBot.Search.Tests.Searching.Segments;

public sealed class SnapshotSearcherTests
{
    [Fact]
    public void OfEqualScoresTheSmallerDocumentNumberComesFirst()
    {
        using var folder = new TemporaryFolder();
        using var segment = Segmented.Build(folder, "ties", Enumerable.Repeat(("data", "lake of data"), 10_000));
        var searcher = new SnapshotSearcher(new IndexSnapshot(segment.Fields, [(segment, null)]), Segmented.Ranking);

        Assert.Equal(Enumerable.Range(0, 10), searcher.Search(Some.Query("data lake"), 10).Select(found => found.Document));
    }

    [Theory]
    [InlineData("data data")]
    [InlineData("data lake data data lake")]
    public void AWordThatStandsSeveralTimesCountsSoOften(string text)
    {
        using var folder = new TemporaryFolder();
        var documents = new RandomCorpus(3).Documents(2000);
        using var segment = Segmented.Build(folder, "repeated", documents);
        var searcher = new SnapshotSearcher(new IndexSnapshot(segment.Fields, [(segment, null)]), Segmented.Ranking);
        var query = Some.Query(text);

        for (var asked = 0; asked < 3; asked++)
            Assert.Equal(ExhaustiveSearch.Search(Some.Index(documents), Segmented.Ranking, query, 10), searcher.Search(query, 10));
    }

    [Fact]
    public void ClausesThatAreAskedForAgainAreKept()
    {
        using var folder = new TemporaryFolder();
        using var segment = Segmented.Build(folder, "kept", new RandomCorpus(3).Documents(2000));
        var searcher = new SnapshotSearcher(new IndexSnapshot(segment.Fields, [(segment, null)]), Segmented.Ranking);
        searcher.Search(Some.Query("data lake"), 10);
        Assert.Equal(0, searcher.KeptBytes);

        searcher.Search(Some.Query("data"), 10);

        Assert.True(searcher.KeptBytes > 0);
    }

    [Fact]
    public void AWarmSearchAllocatesNothing()
    {
        using var folder = new TemporaryFolder();
        var random = new RandomCorpus(7);
        using var segment = Segmented.Build(folder, "warm", random.Documents(3000));
        var searcher = new SnapshotSearcher(new IndexSnapshot(segment.Fields, [(segment, null)]), Segmented.Ranking);
        var queries = Enumerable.Range(0, 50).Select(_ => random.Query()).ToArray();
        var best = new ScoreDoc[10];
        for (var asked = 0; asked < 3; asked++)
            foreach (var query in queries) searcher.Search(query, best);

        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var query in queries) searcher.Search(query, best);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void AnEmptyIndexFindsNothing()
    {
        using var folder = new TemporaryFolder();
        using var segment = Segmented.Build(folder, "empty", []);
        var searcher = new SnapshotSearcher(new IndexSnapshot(segment.Fields, [(segment, null)]), Segmented.Ranking);

        Assert.Empty(searcher.Search(Some.Query("data"), 10));
    }

    [Fact]
    public void AClausesDocumentFrequencyCountsEachDocumentOnce()
    {
        using var folder = new TemporaryFolder();
        using var segment = Segmented.Build(folder, "df", [("ml", "machine learning"), ("machine", "learning"), ("", "ML ML")]);
        var searcher = new SnapshotSearcher(new IndexSnapshot(segment.Fields, [(segment, null)]), Segmented.Ranking);

        Assert.Equal(2, searcher.DocumentFrequency(Some.OneOf(Some.Phrase("ml"), Some.Phrase("machine learning"))));
        Assert.Equal(2, searcher.DocumentFrequency(Clause.Of("machin")));
    }

    [Fact]
    public void ManyThreadsGetTheSameHitsAsOne()
    {
        using var folder = new TemporaryFolder();
        var random = new RandomCorpus(11);
        using var segment = Segmented.Build(folder, "threads", random.Documents(2000));
        var searcher = new SnapshotSearcher(new IndexSnapshot(segment.Fields, [(segment, null)]), Segmented.Ranking);
        var queries = Enumerable.Range(0, 30).Select(_ => random.Query()).ToArray();
        var expected = queries.Select(query => searcher.Search(query, 10).ToArray()).ToArray();

        Parallel.For(0, 20 * queries.Length, i => Assert.Equal(expected[i % queries.Length], searcher.Search(queries[i % queries.Length], 10)));
    }
}
