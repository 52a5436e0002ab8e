using ChatBot.Search.Analysis;
using ChatBot.Search.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Search.Tests.Analysis;

public sealed class StandardTokenizerTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" \t\r\n\0-+&|!(){}[]^~*?\\/", "")]
    [InlineData("What's a data-engineer?", "What's|a|data|engineer")]
    [InlineData("can’t · x·y 3.14 1,000 a.b a,b 1;2 a:b 10:1", "can’t|x·y|3.14|1,000|a.b|a|b|1;2|a:b|10|1")]
    [InlineData("3a.b a3.b a.3 3.a", "3a.b|a3|b|a|3|3|a")]
    [InlineData("a''b 'a' a. .a 1..2", "a|b|a|a|a|1|2")]
    public void WordsBreakWhereLettersAndDigitsDo(string text, string words) => Assert.Equal(words, Split(text));

    [Theory]
    [InlineData("_ __ _a a_ a__b a_1_ア _'a a_'b", "_a|a_|a__b|a_1_ア|a|a_|b")]
    [InlineData("a‿b", "a‿b")]
    public void ConnectorsJoinWordsAndAreNoneAlone(string text, string words) => Assert.Equal(words, Split(text));

    [Theory]
    [InlineData("צה\"ל ג'ירפה ג' א\" \"א", "צה\"ל|ג'ירפה|ג'|א|א")]
    [InlineData("א\"ב'ג א''ב", "א\"ב|ג|א'|ב")]
    public void HebrewKeepsItsQuotes(string text, string words) => Assert.Equal(words, Split(text));

    [Theory]
    [InlineData("数据 𠀀𠀁 人々", "数|据|𠀀|𠀁|人|々")]
    [InlineData("ひらがな データ ｱｲｳ", "ひ|ら|が|な|データ|ｱｲｳ")]
    [InlineData("데이터 한국어a1", "데이터|한국어a1")]
    [InlineData("ภาษาไทย ง่าย abcไทย", "ภาษาไทย|ง่าย|abc|ไทย")]
    public void EveryScriptHasItsWords(string text, string words) => Assert.Equal(words, Split(text));

    [Theory]
    [InlineData("e\u0301t soft\u00ADhyphen a\u200D\u0301'\u0301b", "e\u0301t|soft\u00ADhyphen|a\u200D\u0301'\u0301b")]
    [InlineData("\u0301a 数\u0301据", "a|数\u0301|据")]
    public void MarksBelongToWhatPrecedesThem(string text, string words) => Assert.Equal(words, Split(text));

    [Fact]
    public void EmojiBreakWords() => Assert.Equal("a|b", Split("🎉 👩🏽‍💻 🇩🇪 a🎉b"));

    [Fact]
    public void LoneSurrogatesBreakWords() => Assert.Equal("a|b|c", Split("a\uD83Cb\uDF89c\uD83C"));

    [Fact]
    public void LettersOutsideTheBasicPlaneAreLetters() => Assert.Equal("𝐀𝐛|𐐀𐐨", Split("𝐀𝐛 𐐀𐐨"));

    [Fact]
    public void AWordOfMoreThan255CharactersIsLeftOutAndKeepsItsPosition()
    {
        var longest = new string('x', 255);

        var words = new StandardTokenizer($"{longest} {longest}y end");

        Assert.True(words.MoveNext());
        Assert.Equal((0, 255, 0), (words.Start, words.End, words.Position));
        Assert.True(words.MoveNext());
        Assert.Equal((513, 516, 2), (words.Start, words.End, words.Position));
        Assert.False(words.MoveNext());
    }

    [Theory]
    [InlineData("_", 0)]
    [InlineData("_\u0301", 0)]
    [InlineData("'", 0)]
    [InlineData("\"", 0)]
    [InlineData("\u0301", 0)]
    [InlineData("a'\u0301 ", 1)]
    [InlineData("א\" ", 1)]
    [InlineData("_\u0E31", 1)]
    [InlineData("🇩", 0)]
    [InlineData("x", 0)]
    public void AMegabyteOfAnythingTakesLinearTime(string part, int wordsAPart)
    {
        var count = 0;
        var times = 1_000_000 / part.Length;
        var words = new StandardTokenizer(string.Concat(Enumerable.Repeat(part, times)));
        while (words.MoveNext())
            count++;

        Assert.Equal(wordsAPart * times, count);
    }

    [Fact]
    public void OneLetterWithAMegabyteOfMarksIsOneWordThatIsTooLong()
    {
        var words = new StandardTokenizer("a'" + new string('\u0301', 1_000_000) + " b " + new string('_', 1_000_000) + "c d");

        Assert.True(words.MoveNext());
        Assert.Equal(0, words.Start);
        Assert.True(words.MoveNext());
        Assert.Equal(1, words.Position);
        Assert.True(words.MoveNext());
        Assert.Equal(3, words.Position);
        Assert.False(words.MoveNext());
    }

    [Fact]
    public void WordsFollowEachOtherInsideAnyText() => Prop.ForAll(Generate.Text(), text =>
    {
        var end = 0;
        var position = -1;
        var words = new StandardTokenizer(text);
        while (words.MoveNext())
        {
            Assert.InRange(words.Start, end, text.Length - 1);
            Assert.InRange(words.End, words.Start + 1, text.Length);
            Assert.True(words.Position > position);
            (end, position) = (words.End, words.Position);
        }
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    private static string Split(string text)
    {
        var found = new List<string>();
        var words = new StandardTokenizer(text);
        while (words.MoveNext())
            found.Add(text[words.Start..words.End]);
        return string.Join('|', found);
    }
}
