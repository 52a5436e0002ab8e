using System.Collections.Immutable;
using ChatBot.Search.Searching;

namespace ChatBot.Search.Tests.Searching;

public sealed class AlternativeTests
{
    [Fact]
    public void TermsStandDirectlyBehindEachOtherByDefault()
    {
        Assert.Equal([0], new Alternative(["data"]).Offsets.ToArray());
        Assert.Equal([0, 1, 2], new Alternative(["data", "lake", "house"]).Offsets.ToArray());
    }

    [Fact]
    public void AnAlternativeHasATerm()
    {
        Assert.Throws<ArgumentException>("Terms", () => new Alternative([]));
        Assert.Throws<ArgumentException>("Terms", () => new Alternative(default));
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(-1f)]
    [InlineData(float.NaN)]
    public void AnOccurrenceCountsForMoreThanNothing(float weight)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Alternative(["data"], weight));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Alternative(["data"]) with { Weight = weight });
    }

    [Fact]
    public void OnlyASingleWordHasAnExactForm() =>
        Assert.Throws<ArgumentException>("Form", () => new Alternative(["data", "lake"], 1, WordForm.Exact));

    [Fact]
    public void EachTermHasAnOffset()
    {
        Assert.Throws<ArgumentException>(() => new Alternative(["data", "lake"]) { Offsets = [0] });
        Assert.Throws<ArgumentException>(() => new Alternative(["data", "lake"]) { Offsets = [1, 2] });
        Assert.Throws<ArgumentException>(() => new Alternative(["data", "lake"]) { Offsets = default(ImmutableArray<int>) });
    }
}
