using ChatBot.Search.Analysis;

namespace ChatBot.Search.Tests.Analysis;

public sealed class EnglishStopWordsTests
{
    [Fact]
    public void ThereAreLucenesThirtyThree() => Assert.Equal(33, EnglishStopWords.All.Count);

    [Theory]
    [InlineData("the", true)]
    [InlineData("with", true)]
    [InlineData("what", false)]
    [InlineData("do", false)]
    [InlineData("The", false)]
    [InlineData("", false)]
    public void AWordIsLookedUpAsItIs(string word, bool expected) => Assert.Equal(expected, EnglishStopWords.Contains(word));
}
