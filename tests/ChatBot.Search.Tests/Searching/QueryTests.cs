using ChatBot.Search.Analysis;
using ChatBot.Search.Searching;
using ChatBot.Search.Tests.Support;

namespace ChatBot.Search.Tests.Searching;

public sealed class QueryTests
{
    [Fact]
    public void EveryTokenIsAClause() => Assert.Equal(["do", "data", "engin", "do", "ml"], Terms("Do data engineers do ML?"));

    [Theory]
    [InlineData("+data -engineer")]
    [InlineData("data && engineer || !(data)")]
    [InlineData("(data) {engineer} [data TO engineer]")]
    [InlineData("\"data engineer\"~2^3")]
    [InlineData("data* engineer? AND OR NOT \\ /data/")]
    public void QuerySyntaxIsPlainText(string text)
    {
        var plain = EnglishAnalyzer.Instance.Analyze(text).Select(token => token.Term);

        Assert.Equal(plain, Terms(text));
        var found = new IndexSearcher(Some.Index("cloud", "data engineer"), new Bm25Similarity()).Search(Some.Query(text), 10);
        Assert.Equal([1], found.ScoreDocs.Select(hit => hit.Document));
    }

    [Theory]
    [InlineData("")]
    [InlineData("+-&&||!(){}[]^\"~*?:\\/")]
    [InlineData("the of and")]
    [InlineData("🎉 \uD83C \0")]
    public void ATextWithoutWordsIsAQueryWithoutClauses(string text) => Assert.Empty(Some.Query(text).Clauses);

    [Fact]
    public void AQueryNeedsItsParts()
    {
        Assert.Throws<ArgumentException>("Clauses", () => new Query(default));
        Assert.Throws<ArgumentNullException>("text", () => Query.Parse(null!, EnglishAnalyzer.Instance));
        Assert.Throws<ArgumentNullException>("analyzer", () => Query.Parse("data", null!));
    }

    private static IEnumerable<string> Terms(string text) => Some.Query(text).Clauses.Select(clause => clause.Alternatives[0].Terms[0]);
}
