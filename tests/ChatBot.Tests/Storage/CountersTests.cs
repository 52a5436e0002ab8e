using ChatBot.Storage;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Storage;

public class CountersTests
{
    [Fact]
    public void TheyCountByDay()
    {
        using var session = new StorageSession();
        var counters = session.The<Counters>();
        counters.Count("answered");
        counters.Count("answered", 2);
        counters.Count("missed");
        session.Time.Advance(TimeSpan.FromDays(1));
        counters.Count("answered");
        session.Flush();

        var day = new DateOnly(2026, 1, 1);
        Assert.Equal(
            [new DailyCount(day, "answered", 3), new DailyCount(day, "missed", 1), new DailyCount(day.AddDays(1), "answered", 1)],
            counters.Last(2));
        Assert.Equal([new DailyCount(day.AddDays(1), "answered", 1)], counters.Last(1));
        Assert.Equal(2, counters.Between(day, day).Count);
    }

    [Fact]
    public void WhatIsCountedBetweenTwoWritingsIsOneNote()
    {
        using var session = new StorageSession();
        for (var i = 0; i < 100; i++) session.The<Counters>().Count("answered", "missed");

        Assert.Equal(1, session.The<NoteQueue>().Waiting);
    }

    [Fact]
    public void WhatCouldNotBeWrittenIsWrittenLaterAndOnce()
    {
        using var session = new StorageSession();
        var counters = session.The<Counters>();
        session.FillDisk();
        counters.Count(new string('x', 100_000));
        Assert.False(session.The<NoteQueue>().Flush());
        counters.Count("answered");
        session.EmptyDisk();
        session.Flush();

        Assert.Equal([1L, 1L], counters.Last(1).Select(count => count.Value));
    }

    [Fact]
    public void ANoteThatWasDroppedIsMadeUpFor()
    {
        using var session = new StorageSession();
        var counters = session.The<Counters>();
        counters.Count("answered");
        for (var i = 0; i < NoteQueue.Capacity; i++) session.The<NoteQueue>().Add(_ => { });
        session.Flush();
        session.Time.Advance(TimeSpan.FromMinutes(2));

        counters.Count("answered");
        session.Flush();

        Assert.Equal(2, Assert.Single(counters.Last(1)).Value);
    }
}
