using ChatBot.Cli;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Cli;

/// <summary>What needs no corpus, of the program as it is started.</summary>
public class ExecutableTests
{
    [Fact]
    public async Task TheVersionIsThatOfTheBuild()
    {
        var outcome = await Executable.RunAsync("--version");

        Assert.Equal((ExitCode.Ok, ""), (outcome.ExitCode, outcome.Error));
        Assert.Matches(@"^\d+\.\d+\.\d+\n$", outcome.Output);
    }

    [Fact]
    public async Task AnUnknownCommandIsAUsageError()
    {
        var outcome = await Executable.RunAsync("bogus");

        Assert.Equal((ExitCode.Usage, ""), (outcome.ExitCode, outcome.Output));
        Assert.Equal("chatbot: Unrecognized command or argument 'bogus'.", outcome.ErrorLines[0]);
    }

    [Theory]
    [InlineData("ChatBot_Answers__Strictness")]
    [InlineData("ChatBot__Answers__Strictness")]
    [InlineData("CHATBOT__ANSWERS__STRICTNESS")]
    public async Task TheEnvironmentIsRead(string name)
    {
        var outcome = await Executable.RunAsync("", ["ask", "hi"], (name, "lax"));

        Assert.Equal(ExitCode.Settings, outcome.ExitCode);
        Assert.Equal($"chatbot: environment variable {name}: Answers:Strictness is “lax”, but must be strict, normal or loose.\n", outcome.Error);
    }
}
