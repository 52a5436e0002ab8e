using ChatBot.Search.Analysis;
using ChatBot.Search.Searching;
using ChatBot.Search.Synonyms;
using ChatBot.Search.Tests.Support;

namespace ChatBot.Search.Tests.Synonyms;

public sealed class SynonymMapTests
{
    [Fact]
    public void TheLongestPhraseMatches()
    {
        var map = Map(["data"], ["data engineer", "DE"], ["data engineer salary in London"]);

        AssertMatch(2, [1], map, "data engineers earn");
        AssertMatch(1, [0], map, "data lake");
        AssertMatch(2, [1], map, "data engineer salary in Paris");
        AssertMatch(4, [2], map, "data engineer salary in London now");
        AssertMatch(1, [1], map, "DE");
    }

    [Fact]
    public void AMatchBeginsWithTheFirstTerm()
    {
        var map = Map(["data engineer", "DE"]);

        Assert.Null(map.Match(Terms("a senior data engineer")));
        Assert.Null(map.Match(Terms("data")));
        Assert.Null(map.Match([]));
    }

    [Fact]
    public void PhrasesMatchByTheirStems() => AssertMatch(1, [0], Map(["certification", "cert"]), "Certifications");

    [Fact]
    public void StopWordsInsideAPhraseArePassedOver()
    {
        var map = Map(["state of the art", "modern"]);

        AssertMatch(2, [0], map, "state of the art");
        Assert.Equal([0, 3], map.Alternatives(0)[0].Offsets.ToArray());
    }

    [Fact]
    public void APhraseMayBeInSeveralGroups()
    {
        var map = Map(["job", "position"], ["role", "job"]);

        AssertMatch(1, [0, 1], map, "jobs");
        AssertMatch(1, [1], map, "role");
    }

    [Fact]
    public void AQueryInOneSpellingFindsTheOthers()
    {
        var map = Map(["machine learning", "ML"]);
        var searcher = new IndexSearcher(Some.Index("machine learning", "cloud", "ML"), new Bm25Similarity());

        var match = map.Match(Terms("ML"))!.Value;
        var found = searcher.Search(Some.Query(new Clause(map.Alternatives(match.Groups[0]))), 10);

        Assert.Equal([0, 2], found.ScoreDocs.Select(hit => hit.Document).Order());
    }

    private static SynonymMap Map(params string[][] groups)
    {
        var builder = new SynonymMapBuilder(EnglishAnalyzer.Instance);
        foreach (var group in groups) builder.AddGroup(group);
        return builder.Build();
    }

    private static void AssertMatch(int length, int[] groups, SynonymMap map, string text)
    {
        var match = map.Match(Terms(text))!.Value;
        Assert.Equal(length, match.Length);
        Assert.Equal(groups, match.Groups.ToArray());
    }

    private static string[] Terms(string text) => [.. EnglishAnalyzer.Instance.Analyze(text).Select(token => token.Term)];
}
