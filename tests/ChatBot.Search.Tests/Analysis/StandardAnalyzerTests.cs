using ChatBot.Search.Analysis;

namespace ChatBot.Search.Tests.Analysis;

public sealed class StandardAnalyzerTests
{
    [Fact]
    public void WordsAreLowerCasedAndNotStemmed()
    {
        var tokens = new StandardAnalyzer().Analyze("The Engineer's Pipelines");

        Assert.Equal(
            [new Token("the", "the", 0, 3, 0), new Token("engineer's", "engineer's", 4, 14, 1), new Token("pipelines", "pipelines", 15, 24, 2)],
            tokens);
        Assert.All(tokens, token => Assert.Same(token.Term, token.Word));
    }

    [Fact]
    public void StopWordsLeaveAGap() =>
        Assert.Equal([new Token("pay", "pay", 4, 7, 1)], new StandardAnalyzer(EnglishStopWords.All).Analyze("The pay"));

    [Fact]
    public void OtherStopWordsMayBeGiven() =>
        Assert.Equal(["the"], new StandardAnalyzer("pay").Analyze("The pay").Select(token => token.Term));
}
