using ChatBot.Search.Searching.Segments;

namespace ChatBot.Search.Tests.Searching.Segments;

public sealed class DistinctScoresTests
{
    [Fact]
    public void EachScoreHasOneNumberInTheOrderOfTheirComing()
    {
        var scores = new DistinctScores();
        var random = new Random(3);
        var numbers = new Dictionary<float, int>();
        for (var i = 0; i < 20_000; i++)
        {
            var score = random.Next(6000) / 7f;
            numbers.TryAdd(score, numbers.Count);

            Assert.True(scores.TryNumber(score, out var number));
            Assert.Equal((numbers[score], score), (number, scores[number]));
        }

        Assert.Equal(numbers.Count, scores.Count);
    }

    [Fact]
    public void ZeroIsAScore()
    {
        var scores = new DistinctScores();
        Assert.True(scores.TryNumber(1, out _));
        Assert.True(scores.TryNumber(0, out var number));
        Assert.True(scores.TryNumber(0, out var again));

        Assert.Equal((1, 1, 2), (number, again, scores.Count));
    }

    [Fact]
    public void WhatIsClearedIsForgotten()
    {
        var scores = new DistinctScores();
        Assert.True(scores.TryNumber(5, out _));

        scores.Clear();

        Assert.True(scores.TryNumber(7, out var number));
        Assert.Equal((0, 1), (number, scores.Count));
    }

    [Fact]
    public void ThereAreNoMoreThanThereAreRanks()
    {
        var scores = new DistinctScores();
        for (var i = 1; i <= ImpactList.MostScores; i++) Assert.True(scores.TryNumber(i, out _));

        Assert.False(scores.TryNumber(0.5f, out _));
        Assert.True(scores.TryNumber(ImpactList.MostScores, out var last));
        Assert.Equal(ImpactList.MostScores - 1, last);
    }
}
