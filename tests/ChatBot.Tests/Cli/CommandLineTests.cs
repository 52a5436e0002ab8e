using ChatBot.Cli;
using ChatBot.Knowledge;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Cli;

public class CommandLineTests
{
    [Theory]
    [InlineData("bogus")]
    [InlineData("ask", "hi", "--strictness", "lax")]
    [InlineData("ask", "hi", "--corpus", "")]
    [InlineData("ask", "hi", "--corpus")]
    [InlineData("check", "--colour")]
    public async Task AWrongCommandLineIsSaidInASentence(params string[] args)
    {
        using var session = new Session();

        Assert.Equal(ExitCode.Usage, await session.RunAsync(args));
        Assert.StartsWith("chatbot: ", session.Error, StringComparison.Ordinal);
        Assert.Empty(session.Output);
    }

    [Fact]
    public async Task HelpIsAnOrdinaryOutput()
    {
        using var session = new Session();

        Assert.Equal(ExitCode.Ok, await session.RunAsync("--help"));
        Assert.Contains("certs <ROLE>", session.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnUnusableCorpusIsItsOneSentence()
    {
        using var session = new Session { Knowledge = new StubKnowledge { Answering = _ => throw new CorpusException("The folder\u001b is missing.") } };

        Assert.Equal(ExitCode.Usage, await session.RunAsync("ask", "hi"));
        Assert.Equal("chatbot: The folder\uFFFD is missing.\n", session.Error);
    }

    [Fact]
    public async Task AFaultOfOurOwnIsOneLineWithoutAStack()
    {
        using var session = new Session { Knowledge = new StubKnowledge { Answering = _ => throw new InvalidOperationException("Sums\ndiffer.") } };

        Assert.Equal(ExitCode.Fault, await session.RunAsync("ask", "hi"));
        Assert.Equal("chatbot: Something went wrong that should not have: Sums differ.\n", session.Error);
    }
}
