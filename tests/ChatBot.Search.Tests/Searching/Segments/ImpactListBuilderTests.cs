using ChatBot.Search.Searching.Segments;
using ChatBot.Search.Tests.Support;

namespace ChatBot.Search.Tests.Searching.Segments;

public sealed class ImpactListBuilderTests
{
    [Fact]
    public void AListHoldsEachDocumentInItsWindowWithItsScore()
    {
        (int Document, float Score)[] postings = [(0, 1.5f), (7, 3), (ScoreWindow.MaxSize - 1, 1.5f), (ScoreWindow.MaxSize, 0.25f), (3 * ScoreWindow.MaxSize, 3)];

        var list = new ImpactListBuilder().TryBuild(new GivenBlocks(postings), (3 * ScoreWindow.MaxSize) + 1)!;

        Assert.Equal([3, 1.5, 0.25], list.Scores);
        Assert.Equal([0, 3, 4, 4, 5], list.Starts);
        Assert.Equal(postings, Documents(list));
    }

    [Fact]
    public void TheBestRankOfAWindowIsThatOfItsGreatestScore()
    {
        var list = new ImpactListBuilder().TryBuild(
            new GivenBlocks((1, 2), (2, 5), (ScoreWindow.MaxSize, 1), (2 * ScoreWindow.MaxSize, 2)), 4 * ScoreWindow.MaxSize)!;

        Assert.Equal([0, 2, 1, 3], list.BestRanks);
    }

    [Fact]
    public void ABuilderForgetsTheListBefore()
    {
        var builder = new ImpactListBuilder();
        builder.TryBuild(new GivenBlocks((1, 9), (3, 8)), 4);

        Assert.Equal([2], builder.TryBuild(new GivenBlocks((2, 2)), 4)!.Scores);
    }

    [Fact]
    public void ManyBlocksAreOneList()
    {
        var postings = Enumerable.Range(0, 1000).Select(i => (17 * i, 1 + (i % 7f))).ToArray();

        Assert.Equal(postings, Documents(new ImpactListBuilder().TryBuild(new GivenBlocks(postings), 17_000)!));
    }

    [Theory]
    [InlineData(ImpactList.MostScores, true)]
    [InlineData(ImpactList.MostScores + 1, false)]
    public void ThereIsNoListOfMoreScoresThanThereAreRanks(int scores, bool isList) => Assert.Equal(
        isList,
        new ImpactListBuilder().TryBuild(new GivenBlocks([.. Enumerable.Range(0, scores).Select(i => (i, 1f + i))]), scores) is not null);

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void ThereIsNoListOfScoresThatCannotBeAddedUp(float score) =>
        Assert.Null(new ImpactListBuilder().TryBuild(new GivenBlocks((1, 1), (2, score)), 4));

    private static IEnumerable<(int Document, float Score)> Documents(ImpactList list) =>
        from window in Enumerable.Range(0, list.Starts.Length - 1)
        from posting in list.Postings[list.Starts[window]..list.Starts[window + 1]]
        select ((window * ScoreWindow.MaxSize) + ImpactList.Place(posting), (float)list.Scores[ImpactList.Rank(posting)]);
}
