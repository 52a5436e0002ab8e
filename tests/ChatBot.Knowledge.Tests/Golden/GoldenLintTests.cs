using ChatBot.Knowledge.Golden;

namespace ChatBot.Knowledge.Tests.Golden;

public class GoldenLintTests
{
    [Fact]
    public void ASectionThatIsNotInTheCorpusIsFound() =>
        Assert.Equal(["questions.yml:2: No section of the corpus is called “Fun”."], Findings(Question(2, "pay?", "Pay", "Fun")));

    [Fact]
    public void WordsThatTheSectionDoesNotHoldAreFound() => Assert.Equal(
        ["questions.yml:2: The words “$6” do not stand in “Pay”."],
        Findings(Question(2, "pay?", "Pay") with { Excerpts = ["$5", "$6"] }));

    [Fact]
    public void AQuestionAskedTwiceIsFound() => Assert.Equal(
        ["questions.yml:4: “PAY?” is asked in line 2 already."],
        Findings(Question(2, "pay?", "Pay"), Question(4, "PAY?", "a.md#pay")));

    [Fact]
    public void GoodQuestionsBringNoFinding() => Assert.Empty(Findings(Question(2, "pay?", "Pay"), Question(4, "wage?", "Pay")));

    private static IEnumerable<string> Findings(params AnsweredQuestion[] questions) =>
        GoldenLint.Check(new GoldenQuestions([.. questions], []), [GoldenCheckerTests.SectionOf("Pay", "They earn $5.")]).Select(finding => finding.ToString());

    private static AnsweredQuestion Question(int line, string question, params string[] sections) =>
        new(question, "questions.yml", line, [.. sections], [], []);
}
