using ChatBot.Search.Searching;
using ChatBot.Search.Searching.Segments;
using ChatBot.Search.Tests.Support;

namespace ChatBot.Search.Tests.Searching.Segments;

public sealed class ClauseCacheTests
{
    private static readonly KeptClause Kept = new(1, [new ImpactList([ImpactList.Posting(3, 0)], [0, 1], [2], [0])]);

    public static TheoryData<Clause> Others() =>
    [
        Clause.Of("lake"),
        Clause.Of("data") with { Boost = 2 },
        new Clause([new Alternative(["data"], Weight: 0.5f)]),
        new Clause([new Alternative(["data"], Form: WordForm.Exact)]),
        new Clause([new Alternative(["data"]), new Alternative(["lake"])]),
        new Clause([new Alternative(["data", "lake"])]),
        new Clause([]),
    ];

    [Fact]
    public void AClauseIsFoundByWhatItSays()
    {
        var cache = new ClauseCache(1 << 20);
        cache.Add(Some.OneOf(Some.Phrase("machine learning"), Some.Phrase("ml")), Kept);

        Assert.Same(Kept, cache.Find(Some.OneOf(Some.Phrase("machine learning"), Some.Phrase("ml"))));
    }

    [Theory]
    [MemberData(nameof(Others), DisableDiscoveryEnumeration = true)]
    public void AnotherClauseIsNotFound(Clause other)
    {
        var cache = new ClauseCache(1 << 20);
        cache.Add(Clause.Of("data"), Kept);

        Assert.Null(cache.Find(other));
    }

    [Fact]
    public void PhrasesWithOtherGapsAreOthers()
    {
        var cache = new ClauseCache(1 << 20);
        cache.Add(new Clause([new Alternative(["data", "lake"])]), Kept);

        Assert.Null(cache.Find(new Clause([new Alternative(["data", "lake"]) { Offsets = [0, 2] }])));
    }

    [Fact]
    public void OnlyWhatIsAskedForAgainAdmit()
    {
        var cache = new ClauseCache(1 << 20);

        Assert.False(cache.Admit(Clause.Of("data"), 1));
        Assert.True(cache.Admit(Clause.Of("data"), 1));
    }

    [Fact]
    public void WhatWouldTakeMostOfTheRoomIsNotAdmitted()
    {
        var cache = new ClauseCache(1000);

        Assert.False(cache.Admit(Clause.Of("data"), 1000));
        Assert.False(cache.Admit(Clause.Of("data"), 1000));
    }

    [Fact]
    public void WhatNobodyAskedForOfLateIsForgotten()
    {
        var cache = new ClauseCache(Kept.Bytes);
        cache.Add(Clause.Of("data"), Kept);
        cache.Add(Clause.Of("lake"), Kept);

        Assert.NotNull(cache.Find(Clause.Of("data")));
        cache.Add(Clause.Of("shore"), Kept);

        Assert.NotNull(cache.Find(Clause.Of("data")));
        Assert.Null(cache.Find(Clause.Of("lake")));
    }

    [Fact]
    public void ItNeverHoldsMoreThanTwoGenerations()
    {
        var cache = new ClauseCache(3 * Kept.Bytes);
        for (var i = 0; i < 50; i++)
        {
            cache.Add(Clause.Of($"word{i}"), Kept);
            Assert.InRange(cache.Bytes, Kept.Bytes, 6 * Kept.Bytes);
        }
    }
}
