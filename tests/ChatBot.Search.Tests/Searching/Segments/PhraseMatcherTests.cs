using ChatBot.Search.Searching.Segments;
using ChatBot.Search.Tests.Support;

namespace ChatBot.Search.Tests.Searching.Segments;

public class PhraseMatcherTests
{
    [Fact]
    public void AllTermsMustStandInARowInOneField()
    {
        using var folder = new TemporaryFolder();
        using var segment = Segmented.Build(folder, "rows", [("", "machine learning"), ("machine", "learning"), ("", "learning machine"), ("", "machine and learning")]);

        Assert.Equal([0u], Match(segment, "machine learning").Documents.ToArray());
    }

    [Fact]
    public void AStopWordInsideAPhraseKeepsItsPlace()
    {
        using var folder = new TemporaryFolder();
        using var segment = Segmented.Build(folder, "gaps", [("", "internet of things"), ("", "internet things"), ("", "internet for things")]);

        Assert.Equal([0u, 2u], Match(segment, "internet of things").Documents.ToArray());
    }

    [Fact]
    public void OccurrencesAreCountedByField()
    {
        using var folder = new TemporaryFolder();
        using var segment = Segmented.Build(folder, "counts", [("data data", "data data data engineer data data")]);

        var matches = Match(segment, "data data");

        Assert.Equal([1f, 3f], matches.Frequencies(0).ToArray());
    }

    [Fact]
    public void ARareTermIsMetInTheMidstOfMany()
    {
        using var folder = new TemporaryFolder();
        var documents = Enumerable.Range(0, 3000).Select(number => ("", number is 5 or 700 or 2999 ? "machine learning" : number % 3 == 0 ? "machine" : "learning"));
        using var segment = Segmented.Build(folder, "many", documents);

        Assert.Equal([5u, 700u, 2999u], Match(segment, "machine learning").Documents.ToArray());
    }

    [Fact]
    public void APhraseWithAnUnknownTermIsNowhere()
    {
        using var folder = new TemporaryFolder();
        using var segment = Segmented.Build(folder, "unknown", [("", "machine learning")]);

        Assert.Equal(0, Match(segment, "machine gardening").Count);
    }

    [Fact]
    public void AMatcherIsGoodForOnePhraseAfterTheOther()
    {
        using var folder = new TemporaryFolder();
        using var segment = Segmented.Build(folder, "again", [("", "machine learning engineer"), ("", "data engineer")]);
        var matcher = new PhraseMatcher(fieldCount: 2);
        var matches = new MatchList(fieldCount: 2);

        matcher.Match(segment, Some.Phrase("machine learning engineer"), matches);
        matcher.Match(segment, Some.Phrase("data engineer"), matches);

        Assert.Equal([0u, 1u], matches.Documents.ToArray());
    }

    private static MatchList Match(ChatBot.Search.Indexing.Segments.Segment segment, string phrase)
    {
        var matches = new MatchList(fieldCount: 2);
        new PhraseMatcher(fieldCount: 2).Match(segment, Some.Phrase(phrase), matches);
        return matches;
    }
}
