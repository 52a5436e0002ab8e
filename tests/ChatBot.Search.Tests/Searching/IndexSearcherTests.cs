using ChatBot.Search.Searching;
using ChatBot.Search.Tests.Support;

namespace ChatBot.Search.Tests.Searching;

public sealed class IndexSearcherTests
{
    private static readonly IndexSearcher Searcher =
        new(Some.Index("data lake", "cloud", "data lake", "lake house", "data data data engineer"), new Bm25Similarity());

    [Fact]
    public void TheBestComeFirstAndOfEqualsTheSmallerNumber()
    {
        var found = Searcher.Search(Some.Query("data lake"), 10);

        Assert.Equal(4, found.TotalHits);
        Assert.Equal([0, 2], found.ScoreDocs.Take(2).Select(hit => hit.Document));
        Assert.Equal(found.ScoreDocs[0].Score, found.ScoreDocs[1].Score);
        Assert.Equal(found.ScoreDocs.OrderByDescending(hit => hit.Score), found.ScoreDocs.ToArray());
    }

    [Fact]
    public void NoMoreAreReturnedThanWanted()
    {
        var found = Searcher.Search(Some.Query("data lake"), 1);

        Assert.Equal(4, found.TotalHits);
        Assert.Equal([0], found.ScoreDocs.Select(hit => hit.Document));
        Assert.Equal(4, Searcher.Search(Some.Query("data lake"), int.MaxValue).ScoreDocs.Length);
    }

    [Fact]
    public void ARepeatedWordCountsTwice()
    {
        var once = Searcher.Search(Some.Query("cloud"), 1).ScoreDocs[0].Score;

        Assert.Equal(2 * once, Searcher.Search(Some.Query("cloud Cloud"), 1).ScoreDocs[0].Score);
    }

    [Fact]
    public void ABoostMultipliesWhatAClauseCountsFor()
    {
        var once = Searcher.Search(Some.Query("cloud"), 1).ScoreDocs[0].Score;

        Assert.Equal(3 * once, Searcher.Search(Some.Query(Clause.Of("cloud") with { Boost = 3 }), 1).ScoreDocs[0].Score, 1e-6f);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?!")]
    [InlineData("the")]
    [InlineData("nurse")]
    public void WhereNothingMatchesThereAreNoHits(string query)
    {
        var found = Searcher.Search(Some.Query(query), 10);

        Assert.Equal(0, found.TotalHits);
        Assert.Empty(found.ScoreDocs);
        Assert.Equal(0, Searcher.Explain(Some.Query(query), 0).Value);
    }

    [Fact]
    public void AClauseWithoutAlternativesMatchesNothing() => Assert.Empty(Searcher.Search(Some.Query(new Clause([])), 10).ScoreDocs);

    [Fact]
    public void AnEmptyIndexHasNoHits()
    {
        var searcher = new IndexSearcher(Some.Index(Array.Empty<string>()), new Bm25Similarity());

        Assert.Empty(searcher.Search(Some.Query("data"), 10).ScoreDocs);
        Assert.Equal(0, searcher.DocumentFrequency(Clause.Of("data")));
    }

    [Fact]
    public void EmptyDocumentsDoNoHarm()
    {
        var searcher = new IndexSearcher(Some.Index("", "data", "", "the"), new Bm25Similarity());

        Assert.Equal([1], searcher.Search(Some.Query("data"), 10).ScoreDocs.Select(hit => hit.Document));
    }

    [Fact]
    public void ARareSpellingEarnsNothing()
    {
        var searcher = new IndexSearcher(
            Some.Index("ML pays well here", "machine learning pays well", "ML pays well here", "ML pays well here"),
            new Bm25Similarity());
        var clause = Some.OneOf(Some.Phrase("ML"), Some.Phrase("machine learning"));

        var found = searcher.Search(Some.Query(clause), 10).ScoreDocs;

        Assert.Equal([0, 1, 2, 3], found.Select(hit => hit.Document));
        Assert.Single(found.Select(hit => hit.Score).Distinct());
    }

    [Fact]
    public void TwoSpellingsInOneDocumentAreOneConcept()
    {
        var searcher = new IndexSearcher(Some.Index("ML and wages", "ML and ML", "wages cloud"), new Bm25Similarity());
        var clause = Some.OneOf(Some.Phrase("ML"), Some.Phrase("wages"));

        var found = searcher.Search(Some.Query(clause), 10).ScoreDocs;

        Assert.Equal([0, 1, 2], found.Select(hit => hit.Document));
        Assert.Equal(found[0].Score, found[1].Score);
    }

    [Fact]
    public void TheExactFormRanksAboveTheStem()
    {
        var searcher = new IndexSearcher(Some.Index("engineering work", "engineer work"), new Bm25Similarity());
        var clause = Some.OneOf(new Alternative(["engin"]), new Alternative(["engineer"], 0.5f, WordForm.Exact));

        Assert.Equal([0, 1], searcher.Search(Some.Query(Clause.Of("engin")), 10).ScoreDocs.Select(hit => hit.Document));
        Assert.Equal([1, 0], searcher.Search(Some.Query(clause), 10).ScoreDocs.Select(hit => hit.Document));
    }

    [Fact]
    public void TheDocumentFrequencyIsOfAllAlternativesTogether()
    {
        Assert.Equal(3, Searcher.DocumentFrequency(Clause.Of("data")));
        Assert.Equal(4, Searcher.DocumentFrequency(Some.OneOf(Some.Phrase("data"), Some.Phrase("lake"))));
        Assert.Equal(2, Searcher.DocumentFrequency(Some.OneOf(Some.Phrase("data lake"))));
        Assert.Equal(0, Searcher.DocumentFrequency(Clause.Of("nurse")));
        Assert.Equal(0, Searcher.DocumentFrequency(Some.OneOf(new Alternative(["engin"], 1, WordForm.Exact))));
    }

    [Fact]
    public void BadArgumentsAreRefused()
    {
        var query = Some.Query("data");

        Assert.Throws<ArgumentNullException>("index", () => new IndexSearcher(null!, new Bm25Similarity()));
        Assert.Throws<ArgumentNullException>("similarity", () => new IndexSearcher(Some.Index("data"), null!));
        Assert.Throws<ArgumentNullException>("query", () => Searcher.Search(null!, 1));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => Searcher.Search(query, 0));
        Assert.Throws<ArgumentNullException>("query", () => Searcher.Explain(null!, 0));
        Assert.Throws<ArgumentOutOfRangeException>("document", () => Searcher.Explain(query, -1));
        Assert.Throws<ArgumentOutOfRangeException>("document", () => Searcher.Explain(query, 5));
        Assert.Throws<ArgumentNullException>("clause", () => Searcher.DocumentFrequency(null!));
    }
}
