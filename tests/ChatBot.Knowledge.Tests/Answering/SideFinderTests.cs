namespace ChatBot.Knowledge.Tests.Answering;

public class SideFinderTests
{
    [Theory]
    [InlineData("data engineer vs machine learning engineer")]
    [InlineData("what is the difference between a data engineer and an ML engineer?")]
    public void AComparisonHasASideForEachRole(string question)
    {
        var sides = Support.Knowledge.Corpus.FindSides(question);

        Assert.Equal(2, sides.Length);
        Assert.StartsWith("data engineer", sides[0].Name, StringComparison.OrdinalIgnoreCase);
        Assert.All(sides, side => Assert.Contains("ngineer", side.Answer.Section[side.Answer.Excerpt[0]], StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("do data engineers do ML?")]
    [InlineData("data engineer vs nurse")]
    [InlineData("difference between a data engineer, an ML engineer and a data scientist")]
    [InlineData("hello")]
    [InlineData("")]
    public void NothingElseHasSides(string question) => Assert.Empty(Support.Knowledge.Corpus.FindSides(question));
}
