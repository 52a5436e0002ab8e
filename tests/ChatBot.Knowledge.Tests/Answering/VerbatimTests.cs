using ChatBot.Knowledge.Answering;
using FsCheck;
using FsCheck.Fluent;

namespace ChatBot.Knowledge.Tests.Answering;

public class VerbatimTests
{
    private static readonly string[] Words =
    [
        .. Support.Knowledge.Corpus.Sections.SelectMany(section => section.Text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)),
        "what", "how", "much", "do", "does", "is", "which", "should", "vs", "or", "DE", "ML", "MLE", "certs", "salary", "?", "the", "a",
    ];

    [Fact]
    public void EverySentenceOfEveryExcerptStandsInItsSection() =>
        Prop.ForAll(Questions(), question => IsVerbatim(Support.Knowledge.Corpus.Ask(question, Strictness.Loose))).QuickCheckThrowOnFailure();

    [Fact]
    public void NoTextMakesItThrow() =>
        Prop.ForAll<string?>(text => Support.Knowledge.Corpus.Ask(text ?? "") is not null).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("\ud800 do data engineers do ML \udfff?")]
    [InlineData("do\u0000data\u0007engineers\u001b[31m do ML")]
    [InlineData("+-&&||!(){}[]^\"~*?:\\/ data engineers")]
    [InlineData("👩‍💻🇩🇪 do data engineers do ML 🤔")]
    [InlineData("\u202edo data engineers do ML")]
    [InlineData("data data data data data data data data data data data data data data data data data data data data")]
    [InlineData("do data engineers do ML? `code` **bold** <b>html</b> [link](https://example.org)")]
    public void OddCharactersGetADefinedReply(string question) => Assert.True(IsVerbatim(Support.Knowledge.Corpus.Ask(question)));

    [Fact]
    public void ALongQuestionOfKnownWordsIsAnsweredOrMissedNotRefused()
    {
        var question = string.Join(' ', Enumerable.Repeat("data engineers machine learning salary", 100));

        Assert.True(question.Length < 4000);
        Assert.True(IsVerbatim(Support.Knowledge.Corpus.Ask(question)));
    }

    private static Arbitrary<string> Questions() =>
        Gen.Elements(Words).NonEmptyListOf().Select(words => string.Join(' ', words.Take(12))).ToArbitrary();

    private static bool IsVerbatim(Reply reply)
    {
        if (reply is not Answer answer) return true;
        var sentences = answer.Section.Sentences.Select(sentence => sentence.Span).ToHashSet();
        return answer.Excerpt.All(span => sentences.Contains(span) && answer.Section.Text.Contains(answer.Section[span], StringComparison.Ordinal))
            && answer.Excerpt.SequenceEqual(answer.Excerpt.OrderBy(span => span.Start));
    }
}
