using ChatBot.Search.Searching;

namespace ChatBot.Search.Tests.Searching;

public sealed class ClauseMatchesTests
{
    [Fact]
    public void FrequenciesAreAddedUpByDocumentAndField()
    {
        var matches = new ClauseMatches(3, 2);

        matches.Add(2, 1, 1);
        matches.Add(0, 0, 2);
        matches.Add(2, 1, 0.5f);
        matches.Add(2, 0, 1);

        Assert.Equal([2, 0], matches.Documents.ToArray());
        Assert.Equal([1, 1.5f], matches.Frequencies(2).ToArray());
        Assert.Equal([2, 1], [matches.DocumentFrequency(0), matches.DocumentFrequency(1)]);
    }

    [Fact]
    public void NothingIsLeftAfterClearing()
    {
        var matches = new ClauseMatches(3, 2);
        matches.Add(2, 1, 1);

        matches.Clear();

        Assert.Empty(matches.Documents.ToArray());
        Assert.Equal([0, 0], matches.Frequencies(2).ToArray());
        Assert.Equal(0, matches.DocumentFrequency(1));
    }
}
