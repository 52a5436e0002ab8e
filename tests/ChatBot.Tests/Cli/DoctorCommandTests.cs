using System.Text.Json;
using ChatBot.Cli;
using ChatBot.Cli.Examination;
using ChatBot.Playground;
using ChatBot.Storage;
using ChatBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatBot.Tests.Cli;

public class DoctorCommandTests
{
    private const ulong ViewChannel = 1UL << 10;
    private const ulong EmbedLinks = 1UL << 14;

    [Fact]
    public async Task WithoutATokenItChecksWhatCanBeChecked()
    {
        using var session = new Session { Knowledge = null };

        var exitCode = await session.RunAsync("doctor", "--corpus", Executable.Corpus);

        Assert.Equal((ExitCode.Ok, ""), (exitCode, session.Error));
        Assert.Equal(
            [
                "✔ Settings: All are well; 1 setting is set, the others have their defaults.",
                $"✔ Storage: The storage {session.Folder}/state/chatbot.db is made at the first start.",
                $"✔ Articles: {Executable.Corpus} holds 1 article with 6 sections.",
                session.OutputLines[3],
                "✔ Token: None is set, so the bot would run in the Playground on this machine. For Discord, set it in the environment as ChatBot__Discord__Token, or alone in the file /run/secrets/discord_token.",
                "All is well.",
            ],
            session.OutputLines);
        Assert.Matches("^✔ Articles: [0-9]+ golden questions are answered as they must be.$", session.OutputLines[3]);
        Assert.False(Directory.Exists(Path.Combine(session.Folder, "state")));
    }

    [Fact]
    public async Task WrongSettingsAreListedAndNothingElseIsLookedAt()
    {
        using var session = new Session();
        session.Write("appsettings.json", """{ "Limits": { "MemberBurst": 0 }, "Colour": 1 }""");

        Assert.Equal(ExitCode.CheckFailed, await session.RunAsync("doctor"));
        Assert.Equal(4, session.OutputLines.Length);
        Assert.Contains("Limits:MemberBurst is 0, but must be a whole number from 1 to 100000.", session.Output, StringComparison.Ordinal);
        Assert.Contains("Colour is not a setting; ", session.Output, StringComparison.Ordinal);
        Assert.Equal("3 things are not well.", session.OutputLines[^1]);
    }

    [Fact]
    public async Task AMissingCorpusADamagedStorageAndNowhereToTalkAreNotWell()
    {
        using var session = new Session { Knowledge = null };
        session.Write("appsettings.json", """{ "Playground": { "Enabled": false }, "Storage": { "Path": "damaged.db" } }""");
        session.Write("damaged.db", "no database");

        Assert.Equal(ExitCode.CheckFailed, await session.RunAsync("doctor", "--corpus", "nowhere"));
        Assert.Contains($"✘ Storage: The database {session.Folder}/damaged.db cannot be used: it is damaged.", session.Output, StringComparison.Ordinal);
        Assert.Contains("✘ Articles: ", session.Output, StringComparison.Ordinal);
        Assert.Contains("✘ Token: None is set and Playground:Enabled is false", session.Output, StringComparison.Ordinal);
        Assert.Equal("no database", await File.ReadAllTextAsync(Path.Combine(session.Folder, "damaged.db")));
    }

    [Fact]
    public async Task OnAServerWhereAllIsWellItSaysSo()
    {
        await using var bot = await LiveBot.StartAsync();
        using var session = SessionOn(bot.Playground);

        var (exitCode, output) = await ExamineAsync(session);

        Assert.Equal("", string.Join('\n', output.Split('\n').Where(line => line.StartsWith('✘'))));
        Assert.Equal(ExitCode.Ok, exitCode);
        foreach (var expected in new[]
        {
            $"✔ Discord: {bot.Playground.BaseAddress} answers.",
            "✔ Clock: The clock agrees with Discord's.",
            "✔ Token: The token is that of ",
            "✔ Application: The application is ",
            "✔ Intents: No privileged intent is needed",
            "✔ Commands: ",
            " commands are registered in all servers.",
            "I may do all that I need in #",
            "All is well.",
        })
            Assert.Contains(expected, output, StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Playground.BotToken, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EverythingThatIsNotWellIsNamedWithTheMend()
    {
        await using var playground = await PlaygroundServer.StartAsync(new PlaygroundOptions { RateLimits = PlaygroundRateLimits.None });
        playground.DenyBot(playground.Channel("general"), EmbedLinks);
        playground.DenyBot(playground.Channel("career-forum"), ViewChannel);
        using var session = SessionOn(playground);
        session.Write(
            "appsettings.json",
            $$"""{ "Channels": [{ "Id": "{{playground.Channel("career-forum")}}", "Mode": "all" }, { "Id": "99", "Mode": "off" }], "Moderation": { "Roles": ["98"] }, "Discord": { "CommandGuild": "97" } }""");

        var (exitCode, output) = await ExamineAsync(session);

        Assert.Equal(ExitCode.CheckFailed, exitCode);
        foreach (var expected in new[]
        {
            $"✘ Intents: Message Content Intent is off, so the bot stays silent in channel {playground.Channel("career-forum")}: switch it on, on the Bot page of https://discord.com/developers/applications.",
            "✘ Commands: ",
            "✘ Servers: The bot is not in server 97, where its commands are to be: correct Discord:CommandGuild, or add the bot there.",
            ": #general: answers come as plain text. Allow Embed Links there.",
            ": #career-forum is hidden from me, though I am to answer in it: allow View Channel there.",
            "✘ Servers: Channel 99 of the settings is in no server that the bot is in: correct it in Channels, or add the bot there.",
            "✘ Servers: Role 98 of the settings is in no server that the bot is in: correct it in Moderation:Roles.",
        })
            Assert.Contains(expected, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARefusedTokenIsNotShown()
    {
        await using var playground = await PlaygroundServer.StartAsync(new PlaygroundOptions());
        using var session = SessionOn(playground);
        session.Environment["ChatBot__Discord__Token"] = "tiger";

        var (exitCode, output) = await ExamineAsync(session, "--json");

        Assert.Equal(ExitCode.CheckFailed, exitCode);
        var token = JsonDocument.Parse(output).RootElement.GetProperty("checks").EnumerateArray().Single(check => check.GetProperty("part").GetString() == "Token");
        Assert.False(token.GetProperty("well").GetBoolean());
        Assert.Equal("Discord refuses the token: copy or reset it on the Bot page of https://discord.com/developers/applications, and set it as Discord:Token.", token.GetProperty("text").GetString());
        Assert.DoesNotContain("tiger", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AServerThatIsNotThereIsASentence()
    {
        using var session = new Session { Knowledge = null };
        session.Environment["ChatBot__Discord__Token"] = "tiger";
        session.Environment["ChatBot__Discord__BaseUrl"] = "http://127.0.0.1:9/api/v10/";

        var (exitCode, output) = await ExamineAsync(session);

        Assert.Equal(ExitCode.CheckFailed, exitCode);
        Assert.Contains("✘ Discord: http://127.0.0.1:9/api/v10/ cannot be reached: ", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, '✔', "agrees")]
    [InlineData(-9, '✔', "agrees")]
    [InlineData(75, '✘', "75 s ahead of Discord's")]
    [InlineData(-3600, '✘', "3600 s behind Discord's")]
    public void AClockThatIsOffIsNotWell(int seconds, char mark, string text)
    {
        var check = DiscordExam.ClockOf(TimeSpan.FromSeconds(seconds));

        Assert.Equal(mark, check.ToString()[0]);
        Assert.Contains(text, check.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void ASoundStorageIsCopiedWithoutAChange()
    {
        using var session = new Session();
        var path = Path.Combine(session.Folder, "chatbot.db");
        using (var database = new DatabaseOpener(TimeProvider.System, NullLogger<Database>.Instance).Open(path))
        {
            using var exam = new StorageExam();
            var check = Assert.Single(exam.Look(path));
            Assert.Equal($"✔ The storage {path} is sound, ", check.ToString()[..($"✔ The storage {path} is sound, ".Length)]);
            Assert.True(File.Exists(exam.Copy));
        }
    }

    private static Session SessionOn(PlaygroundServer playground)
    {
        var session = new Session { Knowledge = null };
        session.Environment["ChatBot__Discord__Token"] = playground.BotToken;
        session.Environment["ChatBot__Discord__BaseUrl"] = playground.BaseAddress.AbsoluteUri;
        return session;
    }

    /// <summary>By the system's clock, which the Playground has too.</summary>
    private static async Task<(int ExitCode, string Output)> ExamineAsync(Session session, params string[] args)
    {
        var exitCode = await session.RunAsync(["doctor", "--corpus", Executable.Corpus, .. args], TimeProvider.System, _ => { }, CancellationToken.None);
        return (exitCode, session.Output);
    }
}
