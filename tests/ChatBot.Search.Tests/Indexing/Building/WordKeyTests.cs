using ChatBot.Search.Indexing.Building;

namespace ChatBot.Search.Tests.Indexing.Building;

public sealed class WordKeyTests
{
    [Fact]
    public void AWordHasTheSameKeyWhereverItStands()
    {
        for (var length = 1; length <= 40; length++)
        {
            var word = "Abcdefghijklmnopqrstuvwxyz0123456789'.-_"[..length];
            var key = WordKey.Of(word, 0, length);
            Assert.Equal(key, WordKey.Of(word + ", with much text behind it", 0, length));
            Assert.Equal(key, WordKey.Of("é before " + word, 9, 9 + length));
            Assert.Equal(length <= 16, key.IsWholeWord);
            Assert.NotEqual(default, key);
        }
    }

    [Fact]
    public void WordsThatAreWholeInTheirKeysDifferInThem()
    {
        const string text = "abcdefghijklmnopqrstuvwxyz and as much behind it";
        var keys = from start in Enumerable.Range(0, 10) from length in Enumerable.Range(1, 16) select WordKey.Of(text, start, start + length);
        Assert.Equal(160, keys.Distinct().Count());
    }

    [Theory]
    [InlineData("café")]
    [InlineData("\u0161kola")]
    [InlineData("数据")]
    [InlineData("データ")]
    public void WordsOfOtherScriptsAreNotWholeInTheirKeys(string word)
    {
        var key = WordKey.Of(word, 0, word.Length);
        Assert.False(key.IsWholeWord);
        Assert.Equal(key, WordKey.Of(word + " and more text behind it", 0, word.Length));
    }
}
