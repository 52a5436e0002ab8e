using ChatBot.Texts;

namespace ChatBot.Tests.Texts;

public class SafeTextTests
{
    [Theory]
    [InlineData("\u001b[31mred\u001b[0m", "\uFFFD[31mred\uFFFD[0m")]
    [InlineData("bell\a", "bell\uFFFD")]
    [InlineData("\u009b2J", "\uFFFD2J")]
    [InlineData("evil\u202Etxt", "evil\uFFFDtxt")]
    [InlineData("a\tb\rc", "a b c")]
    public void WhatATerminalWouldObeyIsReplaced(string text, string safe) => Assert.Equal(safe, SafeText.Line(text));

    [Fact]
    public void ALoneSurrogateIsReplaced() => Assert.Equal("lone \uFFFD surrogate", SafeText.Line("lone \ud800 surrogate"));

    [Theory]
    [InlineData("It’s “fine” – really")]
    [InlineData("👩‍💻 👍🏽")]
    [InlineData("[red]markup[/]")]
    public void OrdinaryTextStays(string text) => Assert.Equal(text, SafeText.Line(text));

    [Fact]
    public void LineFeedsStayWhereLinesAreMeant()
    {
        Assert.Equal("a\nb", SafeText.Lines("a\nb"));
        Assert.Equal("a b", SafeText.Line("a\nb"));
    }

    [Fact]
    public void LoneSurrogatesAreNotWellFormed()
    {
        Assert.Equal("a\uFFFDb", SafeText.WellFormed("a\udc00b"));
        Assert.Equal("👍 \u001b", SafeText.WellFormed("👍 \u001b"));
    }
}
