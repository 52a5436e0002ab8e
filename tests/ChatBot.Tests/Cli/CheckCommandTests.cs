using ChatBot.Cli;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Golden;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Cli;

public class CheckCommandTests
{
    [Fact]
    public async Task AGoodCorpusPasses()
    {
        using var session = new Session
        {
            Knowledge = new StubKnowledge
            {
                Findings = [new Finding(Severity.Note, "careers.md", 3, "The heading is said twice.")],
                Golden = new GoldenQuestions([new AnsweredQuestion("what do they earn?", "questions.yml", 2, ["What do they earn?"], ["$132,697"], [])], [new DeclinedQuestion("nurse pay?", "questions.yml", 6)]),
            },
        };

        Assert.Equal(ExitCode.Ok, await session.RunAsync("check"));
        Assert.StartsWith("careers.md:3: The heading is said twice.\n", session.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 finding; 2 of 2 golden questions passed.\nThe check passed.\n", session.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AGoldenQuestionThatFailsIsShownWithItsLine()
    {
        using var session = new Session
        {
            Knowledge = new StubKnowledge { Golden = new GoldenQuestions([], [new DeclinedQuestion("what do they earn?", "questions.yml", 6)]) },
        };

        Assert.Equal(ExitCode.CheckFailed, await session.RunAsync("check"));
        Assert.StartsWith("questions.yml:6: “what do they earn?”: answered from “What do they earn?”, though it must be declined.\n", session.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Severity.Warning)]
    [InlineData(Severity.Error)]
    public async Task AFindingThatMattersFails(Severity severity)
    {
        using var session = new Session { Knowledge = new StubKnowledge { Findings = [new Finding(severity, "glossary.yml", 0, "It is empty.")] } };

        Assert.Equal(ExitCode.CheckFailed, await session.RunAsync("check"));
        Assert.Contains("glossary.yml: It is empty.\n", session.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.CheckFailed, await session.RunAsync("check", "--json"));
        Assert.StartsWith("{\"passed\":false,", Assert.Single(session.OutputLines), StringComparison.Ordinal);
    }
}
