using ChatBot.Diagnostics.StatusPage;

namespace ChatBot.Tests.Diagnostics.StatusPage;

public class QuantileTests
{
    [Theory]
    [InlineData(0.25, 0.5)]
    [InlineData(0.5, 1)]
    [InlineData(0.75, 2)]
    [InlineData(0.95, 4)]
    public void ItLiesEvenlyWithinItsBucket(double share, double value) => Assert.Equal(value, Quantile.Of([1, 2, 4], [4, 2, 1, 1], share));

    [Fact]
    public void OfNothingThereIsNone() => Assert.Null(Quantile.Of([1, 2], [0, 0, 0], 0.5));
}
