using ChatBot.Search.Searching;
using ChatBot.Search.Tests.Support;

namespace ChatBot.Search.Tests.Searching;

public sealed class Bm25FSimilarityTests
{
    private const float Precision = 1e-6f;

    private static readonly Bm25FSimilarity Similarity =
        new([KeyValuePair.Create("title", new FieldWeight(5, 0.3f)), KeyValuePair.Create("body", new FieldWeight(1))]);

    [Fact]
    public void AScoreIsWhatTheFormulaGivesByHand()
    {
        var searcher = new IndexSearcher(Some.Index(("data", "data lake"), ("cloud", "data")), Similarity);

        var found = searcher.Search(Some.Query("data"), 10).ScoreDocs;

        // idf · (k1 + 1) = ln(1 + 0.5 / 2.5) · 2.2 = 0.401107425; average lengths 1 and 1.5
        // document 0: 5 · 1 / (0.7 + 0.3 · 1 / 1) + 1 / (0.25 + 0.75 · 2 / 1.5) = 5.8, 0.401107425 · 5.8 / (5.8 + 1.2)
        // document 1: 1 / (0.25 + 0.75 · 1 / 1.5) = 1.333333333, 0.401107425 · 1.333333333 / (1.333333333 + 1.2)
        Assert.Equal([0, 1], found.Select(hit => hit.Document));
        Assert.Equal(0.332346152f, found[0].Score, Precision);
        Assert.Equal(0.211109171f, found[1].Score, Precision);
    }

    [Fact]
    public void AWordSaturatesOnceOverAllFields()
    {
        var much = string.Join(' ', Enumerable.Repeat("data", 50));
        var index = Some.Index((much, much), ("cloud", "lake"));
        var ceiling = 2.2f * MathF.Log(2);

        Assert.InRange(Score(Similarity), 0.9f * ceiling, ceiling);
        Assert.InRange(Score(new Bm25Similarity()), 1.8f * ceiling, 2 * ceiling);

        float Score(Similarity similarity) => new IndexSearcher(index, similarity).Search(Some.Query("data"), 1).ScoreDocs[0].Score;
    }

    [Fact]
    public void LengthsAreExact()
    {
        var searcher = new IndexSearcher(Some.Index(("", "data lake house"), ("", "data lake house cloud")), Similarity);

        var found = searcher.Search(Some.Query("data"), 10).ScoreDocs;

        Assert.True(found[0].Score > found[1].Score);
    }

    [Fact]
    public void AFieldThatIsNotNamedAddsNothing()
    {
        var similarity = new Bm25FSimilarity([KeyValuePair.Create("body", new FieldWeight(1))]);
        var searcher = new IndexSearcher(Some.Index(("data", "lake"), ("data", "data"), ("", "data")), similarity);

        var found = searcher.Search(Some.Query("data"), 10);

        Assert.Equal([1, 2], found.ScoreDocs.Select(hit => hit.Document));
        Assert.Equal(found.ScoreDocs[0].Score, found.ScoreDocs[1].Score);
    }

    [Fact]
    public void TheParametersHaveTheirRanges()
    {
        Assert.Throws<ArgumentNullException>("fields", () => new Bm25FSimilarity(null!));
        Assert.Throws<ArgumentOutOfRangeException>("k1", () => new Bm25FSimilarity([], 0));
        Assert.Throws<ArgumentException>("fields", () => Of(new FieldWeight(-1)));
        Assert.Throws<ArgumentException>("fields", () => Of(new FieldWeight(float.NaN)));
        Assert.Throws<ArgumentException>("fields", () => Of(new FieldWeight(1, -0.1f)));
        Assert.Throws<ArgumentException>("fields", () => Of(new FieldWeight(1, 1.1f)));
        Assert.Throws<ArgumentException>(() => new IndexSearcher(Some.Index("data"), Of(new FieldWeight(1))));

        static Bm25FSimilarity Of(FieldWeight weight) => new([KeyValuePair.Create("title", weight)]);
    }
}
