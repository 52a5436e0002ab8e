using ChatBot.Search.Indexing;

namespace ChatBot.Search.Tests.Indexing;

public sealed class LengthNormTests
{
    [Theory]
    [InlineData(1, 124, 1f)]
    [InlineData(2, 121, 2.56f)]
    [InlineData(3, 120, 4f)]
    [InlineData(4, 120, 4f)]
    [InlineData(5, 119, 5.2244897f)]
    [InlineData(7, 118, 7.111111f)]
    [InlineData(10, 117, 10.24f)]
    [InlineData(16, 116, 16f)]
    [InlineData(100, 110, 113.77778f)]
    [InlineData(1_000, 104, 1_024f)]
    [InlineData(1_000_000, 84, 1_048_576f)]
    public void ALengthKeepsTheByteThatLuceneGivesIt(int length, byte norm, float decoded)
    {
        Assert.Equal(norm, LengthNorm.Encode(length));
        Assert.Equal(decoded, LengthNorm.Decode(norm), 1e-6f * decoded);
    }

    [Theory]
    [InlineData(16_777_218)]
    [InlineData(29_826_165)]
    public void TheRootIsRoundedToAFloatBeforeTheDivisionAsInLucene(int length) =>
        Assert.Equal(LengthNorm.Encode(length - 2), LengthNorm.Encode(length));

    [Fact]
    public void AnEmptyFieldHasTheNormZero() => Assert.Equal(0, LengthNorm.Encode(0));

    [Fact]
    public void EveryNormDecodesToALengthAboveZero() =>
        Assert.All(Enumerable.Range(0, 256), norm => Assert.True(LengthNorm.Decode((byte)norm) > 0));

    [Fact]
    public void ALongerFieldNeverHasAHigherNorm()
    {
        var norms = Enumerable.Range(1, 20_000).Select(LengthNorm.Encode).ToList();

        Assert.Equal(norms.OrderDescending(), norms);
    }
}
