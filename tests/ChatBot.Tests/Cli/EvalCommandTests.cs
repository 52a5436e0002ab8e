using ChatBot.Cli;
using ChatBot.Knowledge.Golden;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Cli;

public class EvalCommandTests
{
    private const string Right = "answered:\n  - question: what do they earn?\n    section: What do they earn?\n    excerpt: $132,697\n";

    [Fact]
    public async Task FiguresArePrintedWhereAllIsRight()
    {
        using var session = new Session();
        session.Write("some.yml", Right);

        Assert.Equal(ExitCode.Ok, await session.RunAsync("eval", "--questions", "some.yml"));
        Assert.StartsWith("1 question to answer, 0 messages to decline\n", session.Output, StringComparison.Ordinal);
        Assert.Contains("(hit@1) (100.0 %)\n", session.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatWentWrongIsShownWithItsLine()
    {
        using var session = new Session();
        session.Write("some.yml", Right + "declined:\n  - do nurses earn?\n");

        Assert.Equal(ExitCode.CheckFailed, await session.RunAsync("eval", "--questions", "some.yml"));
        Assert.StartsWith("some.yml:6: “do nurses earn?”: answered from “What do they earn?”, though it should be declined.\n", session.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutAFileTheCorpussOwnQuestionsAreAsked()
    {
        using var session = new Session { Knowledge = new StubKnowledge { Golden = new GoldenQuestions([], [new DeclinedQuestion("nurse pay?", "questions.yml", 2)]) } };

        Assert.Equal(ExitCode.Ok, await session.RunAsync("eval"));
        Assert.StartsWith("0 questions to answer, 1 message to decline\n", session.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GatesAreChosenOnDemand()
    {
        using var session = new Session();
        session.Write("some.yml", Right);

        await session.RunAsync("eval", "--questions", "some.yml", "--gates");

        Assert.Contains("Gates\n- Strict: ", session.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task JsonHoldsTheFiguresAndEveryResult()
    {
        using var session = new Session();
        session.Write("some.yml", Right);

        Assert.Equal(ExitCode.Ok, await session.RunAsync("eval", "--questions", "some.yml", "--json", "--gates"));
        var line = Assert.Single(session.OutputLines);
        Assert.StartsWith("{\"questions\":1,\"declined\":0,\"hit1\":1,", line, StringComparison.Ordinal);
        Assert.Contains("\"wronglyAnswered\":null", line, StringComparison.Ordinal);
        Assert.Contains("\"gates\":{\"curve\":[{\"gate\":0,", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFileThatIsNotThereIsRefused()
    {
        using var session = new Session();

        Assert.Equal(ExitCode.Usage, await session.RunAsync("eval", "--questions", "nowhere.yml"));
        Assert.StartsWith("chatbot: There is no question file ", session.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ACorpusWithoutQuestionsNeedsAFile()
    {
        using var session = new Session();

        Assert.Equal(ExitCode.Usage, await session.RunAsync("eval"));
        Assert.Equal("chatbot: The corpus states no questions; name a file with --questions.\n", session.Error);
    }
}
