using ChatBot.Search.Searching.Segments;

namespace ChatBot.Search.Tests.Searching.Segments;

public sealed class DoorkeeperTests
{
    [Fact]
    public void OnlyWhatComesAgainIsLetIn()
    {
        var doorkeeper = new Doorkeeper();

        Assert.False(doorkeeper.Admit(17));
        Assert.False(doorkeeper.Admit(-4));
        Assert.True(doorkeeper.Admit(17));
    }

    [Fact]
    public void AmongManyFewAreLetInByMistake()
    {
        var doorkeeper = new Doorkeeper();
        var random = new Random(5);

        Assert.InRange(Enumerable.Range(0, 100_000).Count(_ => doorkeeper.Admit(random.Next())), 0, 25_000);
    }

    [Fact]
    public void WhatCameLongAgoIsForgotten()
    {
        var doorkeeper = new Doorkeeper();
        for (var hash = 0; hash < 1000; hash++) doorkeeper.Admit(hash);
        var random = new Random(5);
        for (var i = 0; i < 40_000; i++) doorkeeper.Admit(random.Next());

        Assert.InRange(Enumerable.Range(0, 1000).Count(doorkeeper.Admit), 0, 500);
    }
}
