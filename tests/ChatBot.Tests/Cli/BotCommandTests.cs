using ChatBot.Cli;
using ChatBot.Settings;
using ChatBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Tests.Cli;

public class BotCommandTests
{
    [Fact]
    public async Task WithNoTokenAndNoPlaygroundThereIsNowhereToTalk()
    {
        using var session = new Session();
        session.Write("appsettings.json", """{ "Playground": { "Enabled": false } }""");

        Assert.Equal(ExitCode.Settings, await session.RunAsync());

        Assert.Equal("chatbot: Discord:Token is not set and Playground:Enabled is false, so the bot has nowhere to talk: set a token, or enable the Playground.\n", session.Error);
    }

    [Fact]
    public async Task AWrongTokenNamesWhereTokensAreMade()
    {
        await using var bot = await LiveBot.StartAsync(services => services.Configure<DiscordSettings>(settings => settings.Token = "wrong"));

        var (exitCode, error) = await bot.EndAsync(stop: false);

        Assert.Equal(ExitCode.Settings, exitCode);
        Assert.Equal("chatbot: Discord refuses the bot's token: copy or reset it on the Bot page of https://discord.com/developers/applications and set it as Discord:Token.\n", error);
    }

    [Fact]
    public async Task ATokenThatIsRevokedEndsTheProgram()
    {
        await using var bot = await LiveBot.StartAsync();

        bot.Playground.RevokeToken();
        bot.Playground.GatewayFaults.Close(4004);

        Assert.Equal(ExitCode.Settings, (await bot.EndAsync(stop: false)).ExitCode);
    }

    [Fact]
    public async Task AStopEndsItWell()
    {
        await using var bot = await LiveBot.StartAsync();

        Assert.Equal((ExitCode.Ok, ""), await bot.EndAsync());
    }

    [Fact]
    public async Task WithNoTokenTheProgramOpensThePlaygroundAndAnswersThere()
    {
        using var process = Executable.Start([]);
        try
        {
            string? page = null;
            while (page is null && await process.StandardOutput.ReadLineAsync() is { } line)
                if (line.Trim().StartsWith("http://127.0.0.1:", StringComparison.Ordinal)) page = line.Trim();
            using var http = new HttpClient { BaseAddress = new Uri(page!) };

            Assert.Contains("career-questions", await http.GetStringAsync(new Uri("world", UriKind.Relative)), StringComparison.Ordinal);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
