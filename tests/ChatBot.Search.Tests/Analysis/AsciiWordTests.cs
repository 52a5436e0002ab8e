using ChatBot.Search.Analysis;

namespace ChatBot.Search.Tests.Analysis;

public sealed class AsciiWordTests
{
    [Fact]
    public void EveryCharacterEndsAWordUnlessItIsALetterOrADigitOfAscii()
    {
        for (var end = 0; end <= char.MaxValue; end++)
        {
            var text = "Ab0" + (char)end + "zZ9 and more behind";
            Assert.Equal(text.TakeWhile(char.IsAsciiLetterOrDigit).Count(), AsciiWord.LengthAtStart(text));
        }
    }

    [Fact]
    public void WordsOfEveryLengthEndWhereTheyEnd()
    {
        for (var length = 0; length <= 70; length++)
        {
            var word = new string('x', length);
            Assert.Equal(length, AsciiWord.LengthAtStart(word));
            Assert.Equal(length, AsciiWord.LengthAtStart(word + " "));
            Assert.Equal(length, AsciiWord.LengthAtStart(word + ", and others behind it"));
        }
    }
}
