using ChatBot.Knowledge.Answering;

namespace ChatBot.Knowledge.Tests.Answering;

public class HighlighterTests
{
    [Fact]
    public void TheWordsAskedForAreFoundInAnySpelling()
    {
        var words = HighlightsOf("how much does a DE make in the US?");

        Assert.Contains("Data Engineer", words, StringComparer.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("do data engineers do ML?")]
    [InlineData("how much do machine learning engineers earn")]
    [InlineData("which certs are there for data engineers")]
    [InlineData("do employers require a certification?")]
    public void HighlightsLieWithinTheExcerptAndDoNotOverlap(string question)
    {
        var answer = Assert.IsType<Answer>(Support.Knowledge.Corpus.Ask(question));

        var spans = Support.Knowledge.Corpus.Highlights(answer);

        Assert.All(spans, span => Assert.Contains(answer.Excerpt, sentence => sentence.Contains(span)));
        Assert.All(spans.Zip(spans.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
    }

    [Fact]
    public void AnAnswerFoundBeforeAReindexIsHighlightedByTheWordsOfTheNewIndex()
    {
        var before = Support.Knowledge.Of("# Rising dough\n\nYeast makes dough rise.\n");
        var after = Support.Knowledge.Of("# Apples\n\nAll bakers like apples in a cake.\n", "# Rising dough\n\nYeast makes dough rise.\n");
        var answer = Assert.IsType<Answer>(before.Ask("what makes dough rise?"));

        Assert.Equal(["dough rise"], after.Highlights(answer).Select(span => answer.Section[span]));
    }

    private static List<string> HighlightsOf(string question)
    {
        var answer = Assert.IsType<Answer>(Support.Knowledge.Corpus.Ask(question));
        return [.. Support.Knowledge.Corpus.Highlights(answer).Select(span => answer.Section[span])];
    }
}
