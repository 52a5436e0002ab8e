using ChatBot.Search.Analysis;

namespace ChatBot.Search.Tests.Analysis;

public sealed class EnglishPossessiveTests
{
    [Theory]
    [InlineData("x's", "x")]
    [InlineData("X’S", "X")]
    [InlineData("x＇s", "x")]
    [InlineData("x's's", "x's")]
    [InlineData("xs'", "xs'")]
    [InlineData("x`s", "x`s")]
    [InlineData("s", "s")]
    [InlineData("", "")]
    public void OnlyATrailingApostropheAndSAreRemoved(string word, string expected) =>
        Assert.Equal(expected, EnglishPossessive.Remove(word).ToString());
}
