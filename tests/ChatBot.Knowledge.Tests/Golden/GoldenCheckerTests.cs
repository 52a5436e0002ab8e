using ChatBot.Knowledge.Answering;
using ChatBot.Knowledge.Articles;
using ChatBot.Knowledge.Certifications;
using ChatBot.Knowledge.Golden;

namespace ChatBot.Knowledge.Tests.Golden;

public class GoldenCheckerTests
{
    private static readonly Section Pay = SectionOf("What’s the pay?", "They earn $5 – more or less. It depends.");

    [Theory]
    [InlineData("What’s the pay?")]
    [InlineData("what's the  PAY?")]
    [InlineData("a.md#pay")]
    public void AnAnswerFromTheRightSectionPasses(string section) => Assert.Null(FaultOf(Expecting(section), AnswerWith("It depends.")));

    [Fact]
    public void AnyOfSeveralSectionsWillDo() => Assert.Null(FaultOf(Expecting("Another", "What’s the pay?"), AnswerWith("It depends.")));

    [Fact]
    public void AnotherSectionIsAFault() =>
        Assert.Equal("answered from “What’s the pay?” instead of “Another” or “Third”.", FaultOf(Expecting("Another", "Third"), AnswerWith("It depends.")));

    [Theory]
    [InlineData("they earn $5 - more")]
    [InlineData("more or less. It depends")]
    public void WordsThatAreQuotedPass(string excerpt) =>
        Assert.Null(FaultOf(Expecting("a.md#pay") with { Excerpts = ["nowhere", excerpt] }, AnswerWith("They earn $5 – more or less.", "It depends.")));

    [Fact]
    public void WordsThatAreNotQuotedAreAFault() => Assert.Equal(
        "quoted “It depends.” instead of “They earn $5”.",
        FaultOf(Expecting("a.md#pay") with { Excerpts = ["They earn $5"] }, AnswerWith("It depends.")));

    [Fact]
    public void NothingQuotedIsAFaultWhereWordsAreExpected() => Assert.Equal(
        "nothing was quoted, though “They earn $5” must be.",
        FaultOf(Expecting("a.md#pay") with { Excerpts = ["They earn $5"] }, AnswerWith()));

    [Fact]
    public void AMissIsAFaultWithItsReason() => Assert.Equal(
        "not answered (No word was found), though “a.md#pay” does.",
        FaultOf(Expecting("a.md#pay"), new Miss("?", "No word was found.")));

    [Fact]
    public void ChatterIsAFault() => Assert.Equal("taken for no question at all.", FaultOf(Expecting("a.md#pay"), new NotAQuestion("?")));

    [Fact]
    public void TheExpectedCertificationsPass() => Assert.Null(FaultOf(
        Expecting("a.md#pay") with { Certifications = [new ExpectedCertifications("data engineer", ["One - A", "Two"])] },
        AnswerWith() with { Certifications = [ListOf("Data Engineer", "One – A", "Two")] }));

    [Fact]
    public void CertificationsOutOfPlaceAreFaults()
    {
        var expected = Expecting("a.md#pay") with { Certifications = [new ExpectedCertifications("Data Engineer", ["One"])] };

        Assert.Equal("the certifications for “Data Engineer” are not given.", FaultOf(expected, AnswerWith()));
        Assert.Equal(
            "the certifications for “Data Engineer” are given as “One”, “Two” instead of “One”.",
            FaultOf(expected, AnswerWith() with { Certifications = [ListOf("Data Engineer", "One", "Two")] }));
        Assert.Equal(
            "the certifications for “Nurse” are given too.",
            FaultOf(expected, AnswerWith() with { Certifications = [ListOf("Data Engineer", "One"), ListOf("Nurse", "Three")] }));
    }

    [Fact]
    public void AnAnsweredMessageThatMustBeDeclinedIsAFault()
    {
        var run = GoldenChecker.Run(new GoldenQuestions([], [new DeclinedQuestion("hi", "questions.yml", 4)]), _ => AnswerWith());

        Assert.False(run.Passed);
        Assert.Equal("questions.yml:4: “hi”: answered from “What’s the pay?”, though it must be declined.", Assert.Single(run.Failures).ToString());
    }

    [Fact]
    public void AMissAndChatterDecline()
    {
        var questions = new GoldenQuestions([], [new DeclinedQuestion("nurse?", "questions.yml", 4), new DeclinedQuestion("hi", "questions.yml", 5)]);

        var run = GoldenChecker.Run(questions, question => question == "hi" ? new NotAQuestion(question) : new Miss(question, "None."));

        Assert.True(run.Passed);
        Assert.Equal(2, run.PassedCount);
    }

    internal static Section SectionOf(string heading, string text) =>
        new(new Article("a.md", "A", null, [], null), "a.md#pay", heading, 2, [], 1, text, [], []);

    private static string? FaultOf(AnsweredQuestion question, Reply reply) =>
        Assert.Single(GoldenChecker.Run(new GoldenQuestions([question], []), _ => reply).Results).Fault;

    private static AnsweredQuestion Expecting(params string[] sections) => new("pay?", "questions.yml", 2, [.. sections], [], []);

    private static Answer AnswerWith(params string[] sentences) =>
        new("pay?", Pay, [.. sentences.Select(sentence => new TextSpan(Pay.Text.IndexOf(sentence, StringComparison.Ordinal), sentence.Length))], []);

    private static CertificationList ListOf(string role, params string[] names) =>
        new(role, [.. names.Select(name => new Certification(name, null, null, CertificationStatus.Unknown, null, null, null))], Pay, null);
}
