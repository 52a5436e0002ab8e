using ChatBot.Search.Analysis;

namespace ChatBot.Search.Tests.Analysis;

public sealed class WordBreakClassesTests
{
    [Theory]
    [InlineData("a", nameof(WordBreakClass.ALetter))]
    [InlineData("5", nameof(WordBreakClass.Numeric))]
    [InlineData("５", nameof(WordBreakClass.Numeric))]
    [InlineData("ב", nameof(WordBreakClass.HebrewLetter))]
    [InlineData("ー", nameof(WordBreakClass.Katakana))]
    [InlineData("𛀀", nameof(WordBreakClass.Katakana))]
    [InlineData("_", nameof(WordBreakClass.ExtendNumLet))]
    [InlineData(":", nameof(WordBreakClass.MidLetter))]
    [InlineData(",", nameof(WordBreakClass.MidNum))]
    [InlineData("’", nameof(WordBreakClass.MidNumLet))]
    [InlineData("'", nameof(WordBreakClass.SingleQuote))]
    [InlineData("\"", nameof(WordBreakClass.DoubleQuote))]
    [InlineData("\u200D", nameof(WordBreakClass.Extend))]
    [InlineData("\U000E0101", nameof(WordBreakClass.Extend))]
    [InlineData("ก", nameof(WordBreakClass.ComplexContext))]
    [InlineData("\u0E31", nameof(WordBreakClass.ComplexExtend))]
    [InlineData("𪛖", nameof(WordBreakClass.Han))]
    [InlineData("ひ", nameof(WordBreakClass.Hiragana))]
    [InlineData("🇩", nameof(WordBreakClass.RegionalIndicator))]
    [InlineData("🎉", nameof(WordBreakClass.Other))]
    public void ACharacterHasItsClass(string character, string expected)
    {
        Assert.Equal(Enum.Parse<WordBreakClass>(expected), WordBreakClasses.At(character, 0, out var length));
        Assert.Equal(character.Length, length);
    }

    [Fact]
    public void ALoneSurrogateIsACharacterOfItsOwn()
    {
        const string Text = "\uD83C\uDDE9\uDDE9\uD83C";

        Assert.Equal(WordBreakClass.RegionalIndicator, WordBreakClasses.At(Text, 0, out _));
        Assert.Equal(WordBreakClass.Other, WordBreakClasses.At(Text, 2, out var length));
        Assert.Equal(1, length);
        Assert.Equal(WordBreakClass.Other, WordBreakClasses.At(Text, 3, out _));
    }

    [Theory]
    [InlineData("\u202F", nameof(WordBreakClass.Other))]
    [InlineData("\u02D7", nameof(WordBreakClass.MidLetter))]
    [InlineData("\u055F", nameof(WordBreakClass.Other))]
    [InlineData("🏽", nameof(WordBreakClass.Other))]
    [InlineData("\u037F", nameof(WordBreakClass.Other))]
    public void LaterVersionsOfUnicodeChangeNothing(string character, string expected) =>
        Assert.Equal(Enum.Parse<WordBreakClass>(expected), WordBreakClasses.At(character, 0, out _));
}
