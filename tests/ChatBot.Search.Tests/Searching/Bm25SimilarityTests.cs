using ChatBot.Search.Indexing;
using ChatBot.Search.Searching;
using ChatBot.Search.Tests.Support;

namespace ChatBot.Search.Tests.Searching;

public sealed class Bm25SimilarityTests
{
    private const float Precision = 1e-6f;

    // Six terms in three documents: average length 2. Lucene's norm makes a length of 3 one of 4.
    private static readonly SearchIndex Index = Some.Index("data data engineer", "data", "cloud lake");

    [Fact]
    public void AScoreIsWhatTheFormulaGivesByHand()
    {
        var scores = Scores(Index, new Bm25Similarity(), "data");

        // idf = ln(1 + (3 − 2 + 0.5) / (2 + 0.5)) = 0.470003629
        // document 0: 0.470003629 · 2.2 · 2 / (2 + 1.2 · (0.25 + 0.75 · 4 / 2)) = 2.068015968 / 4.1
        // document 1: 0.470003629 · 2.2 · 1 / (1 + 1.2 · (0.25 + 0.75 · 1 / 2)) = 1.033 ... / 1.75
        Assert.Equal(0.504394138f, scores[0], Precision);
        Assert.Equal(0.590861705f, scores[1], Precision);
        Assert.Equal(2, scores.Count);
    }

    [Fact]
    public void WithoutBLengthsDoNotCount()
    {
        var scores = Scores(Index, new Bm25Similarity(b: 0), "data");

        // 0.470003629 · 2.2 · 2 / 3.2 and 0.470003629 · 2.2 · 1 / 2.2
        Assert.Equal(0.646254990f, scores[0], Precision);
        Assert.Equal(0.470003629f, scores[1], Precision);
    }

    [Fact]
    public void WithoutK1RepetitionsDoNotCount()
    {
        var scores = Scores(Index, new Bm25Similarity(k1: 0), "data");

        Assert.Equal(0.470003629f, scores[0], Precision);
        Assert.Equal(0.470003629f, scores[1], Precision);
    }

    [Fact]
    public void TheScoreIsTheSumOverTheFieldsEachWithItsBoostAndItsRarity()
    {
        var index = Some.Index(("data", "data lake"), ("cloud", "data"));

        var scores = Scores(index, new Bm25Similarity([KeyValuePair.Create("title", 2f)]), "data");

        // title: average length 1, idf = ln(1 + 1.5 / 1.5) = 0.693147181: 2 · 0.693147181 · 2.2 / 2.2 = 1.386294361
        // body: average length 1.5, idf = ln(1 + 0.5 / 2.5) = 0.182321557
        // document 0, length 2 as 2.56: 0.182321557 · 2.2 / (1 + 1.2 · (0.25 + 0.75 · 2.56 / 1.5)) = 0.401107425 / 2.836
        // document 1, length 1: 0.401107425 / (1 + 1.2 · (0.25 + 0.75 / 1.5)) = 0.401107425 / 1.9
        Assert.Equal(1.386294361f + 0.141434212f, scores[0], Precision);
        Assert.Equal(0.211109171f, scores[1], Precision);
    }

    [Fact]
    public void TheParametersHaveTheirRanges()
    {
        Assert.Throws<ArgumentOutOfRangeException>("k1", () => new Bm25Similarity(k1: -0.1f));
        Assert.Throws<ArgumentOutOfRangeException>("b", () => new Bm25Similarity(b: -0.1f));
        Assert.Throws<ArgumentOutOfRangeException>("b", () => new Bm25Similarity(b: 1.1f));
        Assert.Throws<ArgumentException>("boosts", () => new Bm25Similarity([KeyValuePair.Create("title", -1f)]));
    }

    [Fact]
    public void AFieldThatTheIndexHasNotIsAnErrorThatNamesThoseItHas()
    {
        var similarity = new Bm25Similarity([KeyValuePair.Create("titel", 2f)]);

        var exception = Assert.Throws<ArgumentException>(() => new IndexSearcher(Some.Index(("data", "lake")), similarity));

        Assert.StartsWith("The index has no field 'titel'; it has title, body.", exception.Message, StringComparison.Ordinal);
    }

    private static Dictionary<int, float> Scores(SearchIndex index, Similarity similarity, string query) =>
        new IndexSearcher(index, similarity).Search(Some.Query(query), 10).ScoreDocs.ToDictionary(hit => hit.Document, hit => hit.Score);
}
