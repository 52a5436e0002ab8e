using ChatBot.Moderation.Statistics;
using ChatBot.Storage;

namespace ChatBot.Tests.Moderation.Statistics;

public class DayChartsTests
{
    private static readonly DateOnly First = new(2026, 11, 1);

    [Fact]
    public void AWeekIsDrawnDayByDay()
    {
        var statistics = Of(7, new DailyCount(First, "g:answered", 1), new DailyCount(First.AddDays(1), "g:missed", 4), new DailyCount(First.AddDays(6), "g:answered", 6), new DailyCount(First.AddDays(6), "g:missed", 2));

        Assert.Equal(
            """
            Questions                   13
            ▂▂▂▂▅▅▅▅▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁████
            Answered                  54 %
            ████▁▁▁▁                ▇▇▇▇
            Missed                       6
            ▁▁▁▁████▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▁▅▅▅▅
            1 Nov                  7 Nov
            """,
            DayCharts.Of(statistics));
    }

    [Fact]
    public void ALongTimeIsDrawnSeveralDaysAColumn()
    {
        var lines = DayCharts.Of(Of(90, new DailyCount(First, "g:answered", 1), new DailyCount(First.AddDays(2), "g:answered", 1), new DailyCount(First.AddDays(89), "g:answered", 1))).Split('\n');

        Assert.Equal("█" + new string('▁', 28) + "▅", lines[1]);
        Assert.Equal("1 Nov                   29 Jan", lines[^1]);
    }

    [Fact]
    public void AGuildSeesItsOwnAndTheOperatorAll()
    {
        DailyCount[] counts = [new(First, "g:answered", 1), new(First, "h:answered", 2), new(First, ":missed", 4), new(First.AddDays(-1), "g:answered", 8), new(First, "else", 16)];

        Assert.Equal(new DayCounts(1, 0, 0), UsageStatistics.Of(counts, "g", First, 1).Total);
        Assert.Equal(new DayCounts(3, 4, 0), UsageStatistics.Of(counts, null, First, 1).Total);
    }

    private static UsageStatistics Of(int days, params DailyCount[] counts) => UsageStatistics.Of(counts, "g", First, days);
}
