using ChatBot.Cli;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Settings;

/// <summary>Settings files that took the program down once; found by <c>tests/ChatBot.Fuzz</c>.</summary>
public sealed class HostileSettingsTests
{
    [Theory]
    [InlineData("""{"Answers":"\ud800"}""")]
    [InlineData("""{"\ud800":1}""")]
    [InlineData("""{"Logging":{"LogLevel":["loud"]}}""")]
    public async Task AreRefusedInOneLine(string content)
    {
        using var session = new Session();
        session.Write("appsettings.json", content);

        Assert.Equal(ExitCode.Settings, await session.RunAsync("ask", "earn?"));
        Assert.StartsWith("chatbot: ", Assert.Single(session.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"Channels":[{"Id":null}]}""")]
    [InlineData("""{"Channels":[{"Id":"1","Mode":null}]}""")]
    public async Task ANullIsAsIfNotThere(string content)
    {
        using var session = new Session();
        session.Write("appsettings.json", content);

        Assert.Equal((ExitCode.Ok, ""), (await session.RunAsync("ask", "earn?"), session.Error));
    }
}
