using ChatBot.Search.Searching;

namespace ChatBot.Search.Tests.Searching;

public sealed class ClauseTests
{
    [Fact]
    public void AClauseOfATermIsItsStemAndCountsForOne()
    {
        var clause = Clause.Of("engin");

        Assert.Equal(1, clause.Boost);
        var only = Assert.Single(clause.Alternatives);
        Assert.Equal(["engin"], only.Terms.ToArray());
        Assert.Equal((1f, WordForm.Stem), (only.Weight, only.Form));
    }

    [Fact]
    public void ABoostIsNotNegative()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Clause([], -0.1f));
        Assert.Throws<ArgumentOutOfRangeException>(() => Clause.Of("data") with { Boost = float.NaN });
    }

    [Fact]
    public void AClauseHasAlternatives() => Assert.Throws<ArgumentException>("Alternatives", () => new Clause(default));
}
