using ChatBot.Cli;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Cli;

public class ChatCommandTests
{
    [Fact]
    public async Task ItSaysWhatItIsAndWhatToTry()
    {
        using var session = new Session();

        Assert.Equal(ExitCode.Ok, await session.RunAsync("chat"));
        Assert.Equal(
            """
            ChatBot answers from 1 article with 1 section. Ask it something, for instance:
            - What do they earn?
            /help lists the commands, /quit leaves.


            """,
            session.Output);
    }

    [Fact]
    public async Task QuestionsAreAnsweredInOrderWithoutAPrompt()
    {
        using var session = new Session();

        Assert.Equal(ExitCode.Ok, await session.TypeAsync("what do they earn?\n\n  nurse pay?  \n", "chat"));
        Assert.Equal(["what do they earn?", "nurse pay?"], session.Knowledge!.Asked);
        Assert.True(session.Output.IndexOf("$132,697", StringComparison.Ordinal) < session.Output.IndexOf("nurse", StringComparison.Ordinal));
        Assert.DoesNotContain("> \n", session.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task QuitLeaves()
    {
        using var session = new Session();
        Assert.Equal(ExitCode.Ok, await session.TypeAsync("/quit\nwhat do they earn?\n", "chat"));
        Assert.Empty(session.Knowledge!.Asked);
    }

    [Theory]
    [InlineData("/certs", "Certifications for the role of Data Engineer:")]
    [InlineData("/certs data engineer", "Certifications for the role of Data Engineer:")]
    [InlineData("/CERTS google", "Certifications for the role of Data Engineer:")]
    [InlineData("/certs nurse", "The articles list none of these")]
    [InlineData("/topics", "Data Careers\n- What do they earn?")]
    [InlineData("/help", "- /certs [role or vendor]")]
    [InlineData("/cets", "There is no /cets; did you mean /certs?")]
    [InlineData("/weather", "There is no /weather; /help lists the commands.")]
    [InlineData("/", "There is no /; /help lists the commands.")]
    public async Task CommandsAreObeyed(string typed, string said)
    {
        using var session = new Session();
        await session.TypeAsync(typed + "\n", "chat");
        Assert.Contains(said, session.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EscapesOfAnUnknownCommandAreNotEchoed()
    {
        using var session = new Session();
        await session.TypeAsync("/\u001b[2J\n", "chat");
        Assert.DoesNotContain('\u001b', session.Output);
    }
}
