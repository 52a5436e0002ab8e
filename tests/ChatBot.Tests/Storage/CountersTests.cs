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
}
