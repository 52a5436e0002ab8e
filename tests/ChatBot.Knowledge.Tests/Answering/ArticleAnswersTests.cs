using ChatBot.Knowledge.Answering;
using ChatBot.Knowledge.Golden;

namespace ChatBot.Knowledge.Tests.Answering;

/// <summary>The user's article, asked in-process.</summary>
public class ArticleAnswersTests
{
    [Fact]
    public void EveryGoldenQuestionPasses()
    {
        var run = GoldenChecker.Run(Support.Knowledge.Corpus.Golden, question => Support.Knowledge.Corpus.Ask(question));

        Assert.NotEmpty(run.Results);
        Assert.Empty(run.Failures.Select(failure => failure.ToString()));
    }

    [Theory]
    [InlineData("how much does an ML engineer earn?", "$151,373", "$132,697")]
    [InlineData("data engineer salary", "$132,697", "$151,373")]
    public void TheSalaryOfOneRoleIsNotQuotedForAnother(string question, string asked, string other)
    {
        var quoted = ReplyAssert.Quoted(Support.Knowledge.Corpus.Ask(question));

        Assert.Contains(asked, quoted, StringComparison.Ordinal);
        Assert.DoesNotContain(other, quoted, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("wich certificates shoud a data enginer have")]
    [InlineData("WHICH CERTIFICATIONS SHOULD A DATA ENGINEER HAVE???")]
    [InlineData("certs 4 DEs")]
    public void TyposCapitalsAndAbbreviationsFindTheCertifications(string question) =>
        Assert.Equal("Data Engineer", Assert.Single(Assert.IsType<Answer>(Support.Knowledge.Corpus.Ask(question)).Certifications).Role);

    [Theory]
    [InlineData("salary of a nurse", "nurse")]
    [InlineData("which certifications should a project manager get?", "project manager")]
    [InlineData("data engineer salary in germany", "germany")]
    public void AMissNamesTheWordsNotFound(string question, string missing)
    {
        var miss = Assert.IsType<Miss>(Support.Knowledge.Corpus.Ask(question));

        Assert.Contains(missing, miss.MissingWords);
        Assert.NotEmpty(miss.Reason);
        Assert.NotEmpty(miss.Alternatives);
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("thanks a lot!")]
    [InlineData("lol nice one")]
    [InlineData("")]
    [InlineData("?!…")]
    [InlineData("👍👍")]
    [InlineData("<@123456789012345678> :thumbsup:")]
    public void ChatterIsNoQuestion(string message) => Assert.IsType<NotAQuestion>(Support.Knowledge.Corpus.Ask(message));

    [Fact]
    public void AComparisonQuotesBothSides()
    {
        var quoted = ReplyAssert.Quoted(Support.Knowledge.Corpus.Ask("data engineer vs ML engineer"));

        Assert.Contains("Data Engineers are focused on", quoted, StringComparison.Ordinal);
        Assert.Contains("focused on the deployment of data models", quoted, StringComparison.Ordinal);
    }

    [Fact]
    public void AnAbbreviationIsAnsweredWithTheListThatSpellsItOut() =>
        ReplyAssert.Quotes("Knowledge Certify Expertise", Support.Knowledge.Corpus.Ask("what does KCE stand for?"));

    [Fact]
    public void StricterGatesAnswerNoMoreThanLooserOnes()
    {
        foreach (var question in Support.Knowledge.Corpus.Golden.Answered)
        {
            var answers = new[] { Strictness.Strict, Strictness.Normal, Strictness.Loose }
                .Select(strictness => Support.Knowledge.Corpus.Ask(question.Question, strictness) is Answer)
                .ToArray();

            Assert.Equal(answers.Order(), answers);
        }
    }

    [Fact]
    public void AnExplanationTellsOfConceptsSectionsAndGates()
    {
        var explanation = Support.Knowledge.Corpus.Explain("do employers require a certifcation?").Explanation!;

        Assert.StartsWith("Answered from", explanation.Statement, StringComparison.Ordinal);
        var statements = Flatten(explanation).ToList();
        Assert.Contains(statements, statement => statement.Contains("“certifcation”, taken for “certification”", StringComparison.Ordinal));
        Assert.Contains(statements, statement => statement.StartsWith("Runner-up", StringComparison.Ordinal));
        Assert.Contains(statements, statement => statement.StartsWith("Least confidence", StringComparison.Ordinal));
    }

    [Fact]
    public void NothingIsExplainedUnasked() => Assert.Null(Support.Knowledge.Corpus.Ask("do data engineers do ML?").Explanation);

    private static IEnumerable<string> Flatten(ReplyExplanation explanation) =>
        explanation.Details.SelectMany(Flatten).Prepend(explanation.Statement);
}
