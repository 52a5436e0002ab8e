using ChatBot.Search.Analysis;
using ChatBot.Search.Indexing;
using ChatBot.Search.Searching;
using ChatBot.Search.Tests.Support;

namespace ChatBot.Search.Tests.Indexing;

public sealed class IndexBuilderTests
{
    [Fact]
    public void DocumentsAreNumberedFromZero()
    {
        var builder = new IndexBuilder(EnglishAnalyzer.Instance, "title", "body");

        Assert.Equal([0, 1, 2], [builder.Add("a", "b"), builder.Add("", ""), builder.Add("c", "d")]);
        Assert.Equal(3, builder.Build().DocumentCount);
    }

    [Fact]
    public void FieldsStandInTheOrderInWhichTheyWereNamed() => Assert.Equal(["title", "body"], Some.Index(("data", "lake")).Fields.ToArray());

    [Fact]
    public void StopWordsDoNotCountToAFieldsLength() =>
        Assert.Equal([2], Some.Index("what is a lake").Lengths[0].Exact);

    [Fact]
    public void AnIndexStaysAsItWasBuilt()
    {
        var builder = new IndexBuilder(EnglishAnalyzer.Instance, "body");
        builder.Add("data");
        var before = builder.Build();

        builder.Add("data lake");
        var after = builder.Build();

        Assert.Equal((1, 1), (before.DocumentCount, before.TermCount));
        Assert.Equal((2, 2), (after.DocumentCount, after.TermCount));
        var found = new IndexSearcher(before, new Bm25Similarity()).Search(Some.Query("data lake"), 10);
        Assert.Equal([0], found.ScoreDocs.Select(hit => hit.Document));
    }

    [Fact]
    public void ADocumentHasATextForEachField()
    {
        var builder = new IndexBuilder(EnglishAnalyzer.Instance, "title", "body");

        var exception = Assert.Throws<ArgumentException>(() => builder.Add("only a title"));

        Assert.StartsWith("A document has the text of 2 fields, not 1.", exception.Message, StringComparison.Ordinal);
        Assert.Equal(0, builder.Build().DocumentCount);
    }

    [Fact]
    public void AnIndexHasOneToSixteenFields()
    {
        var names = Enumerable.Range(0, 17).Select(i => $"field {i}").ToArray();

        Assert.Throws<ArgumentException>("fields", () => new IndexBuilder(EnglishAnalyzer.Instance));
        Assert.Throws<ArgumentException>("fields", () => new IndexBuilder(EnglishAnalyzer.Instance, names));
        Assert.Equal(16, new IndexBuilder(EnglishAnalyzer.Instance, names.AsSpan(0, 16)).Build().Fields.Length);
    }

    [Fact]
    public void NoTwoFieldsHaveTheSameName() =>
        Assert.Throws<ArgumentException>("fields", () => new IndexBuilder(EnglishAnalyzer.Instance, "body", "title", "body"));

    [Fact]
    public void AnIndexNeedsAnAnalyzer() => Assert.Throws<ArgumentNullException>("analyzer", () => new IndexBuilder(null!, "body"));
}
