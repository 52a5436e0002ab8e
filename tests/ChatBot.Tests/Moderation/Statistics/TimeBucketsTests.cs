using ChatBot.Moderation.Statistics;

namespace ChatBot.Tests.Moderation.Statistics;

public class TimeBucketsTests
{
    [Theory]
    [InlineData(0, "10")]
    [InlineData(10, "10")]
    [InlineData(11, "15")]
    [InlineData(1_400, "1500")]
    [InlineData(99_000_000, "100000000")]
    [InlineData(900_000_000, "100000000")]
    public void ATimeIsInTheBucketThatHoldsIt(long microseconds, string bucket) => Assert.Equal(bucket, TimeBuckets.Of(TimeSpan.FromMicroseconds(microseconds)));

    [Fact]
    public void APercentileIsTheBoundThatManyStayBelow()
    {
        var counts = new Dictionary<string, long> { ["50"] = 98, ["1500"] = 1, ["2000000"] = 1 };

        Assert.Equal(TimeSpan.FromMicroseconds(50), TimeBuckets.Percentile(counts, 0.5));
        Assert.Equal(TimeSpan.FromMicroseconds(1500), TimeBuckets.Percentile(counts, 0.99));
        Assert.Equal(TimeSpan.FromSeconds(2), TimeBuckets.Percentile(counts, 1));
        Assert.Null(TimeBuckets.Percentile(new Dictionary<string, long>(), 0.5));
    }

    [Fact]
    public void TimesAreWrittenInTheUnitThatFits() =>
        Assert.Equal(["50 µs", "1.5 ms", "2 s"], new[] { 50, 1_500, 2_000_000 }.Select(time => TimeBuckets.Words(TimeSpan.FromMicroseconds(time))));
}
