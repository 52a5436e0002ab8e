using ChatBot.Cli;
using ChatBot.Knowledge.Answering;
using ChatBot.Settings.Sources;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Settings;

public class SettingsTests
{
    [Fact]
    public async Task TheCurrentFoldersFileIsRead()
    {
        using var session = new Session();
        session.Write("appsettings.json", """{ "Answers": { "Strictness": "Loose" } }""");
        session.Write("program/appsettings.json", """{ "Answers": { "Strictness": "strict" } }""");

        await session.RunAsync("ask", "earn?");

        Assert.Equal([Strictness.Loose], session.Knowledge!.AskedWith);
    }

    [Fact]
    public async Task TheFileBesideTheProgramIsReadWhereThereIsNoOther()
    {
        using var session = new Session();
        session.Write("program/appsettings.json", """{ "Answers": { "Strictness": "strict" } }""");

        await session.RunAsync("ask", "earn?");

        Assert.Equal([Strictness.Strict], session.Knowledge!.AskedWith);
    }

    [Fact]
    public async Task TheCommandLineWins()
    {
        using var session = new Session();
        session.Write("appsettings.json", """{ "Answers": { "Strictness": "loose" } }""");

        await session.RunAsync("ask", "earn?", "--strictness", "strict");

        Assert.Equal([Strictness.Strict], session.Knowledge!.AskedWith);
    }

    [Fact]
    public async Task EachSourceWinsOverTheOneBefore()
    {
        using var session = new Session();
        (string Source, string File)[] files =
        [
            ("file", "appsettings.json"),
            ("environment's file", "appsettings.Development.json"),
            ("user secrets", ".microsoft/usersecrets/chatbot/secrets.json"),
        ];
        session.Environment["DOTNET_ENVIRONMENT"] = "Development";
        session.Environment["HOME"] = session.Folder;
        session.Environment["CREDENTIALS_DIRECTORY"] = Path.Combine(session.Folder, "credentials");
        Assert.Equal("(default)", await SourceAsync());
        foreach (var (_, file) in files)
        {
            session.Write(file, """{ "Limits": { "MemberBurst": 7 } }""");
            Assert.Equal($"({Path.Combine(session.Folder, file)}:1)", await SourceAsync());
        }

        foreach (var file in new[] { "secrets/limits-member-burst", "credentials/ChatBot__Limits__MemberBurst" })
        {
            session.Write(file, "8\n");
            Assert.Equal($"({Path.Combine(session.Folder, file)})", await SourceAsync());
        }

        session.Environment["ChatBot__Limits__MemberBurst"] = "9";
        Assert.Equal("(environment variable ChatBot__Limits__MemberBurst)", await SourceAsync());
        Assert.Equal("(option --set)", await SourceAsync("--set", "Limits:MemberBurst=10"));

        async Task<string> SourceAsync(params string[] args)
        {
            Assert.Equal(ExitCode.Ok, await session.RunAsync(["config", "show", .. args]));
            var line = session.OutputLines.Single(each => each.StartsWith("Limits:MemberBurst ", StringComparison.Ordinal));
            return line[line.IndexOf('(', StringComparison.Ordinal)..];
        }
    }

    [Theory]
    [InlineData("discord_token", "Discord:Token")]
    [InlineData("DISCORD_TOKEN", "Discord:Token")]
    [InlineData("discord-token", "Discord:Token")]
    [InlineData("chatbot.discord.token", "Discord:Token")]
    [InlineData("Discord__Token", "Discord:Token")]
    [InlineData("ChatBot__Discord__Token", "Discord:Token")]
    [InlineData("limits_memberburst", "Limits:MemberBurst")]
    [InlineData("ChatBot__Moderation__Operators__0", "Moderation:Operators:0")]
    [InlineData("postgres_password", null)]
    [InlineData("token", null)]
    [InlineData("environment", null)]
    [InlineData("other__thing", null)]
    public void AFilesNameIsItsKey(string name, string? key) => Assert.Equal(key, KeyFiles.KeyOf(name));

    [Theory]
    [InlineData("CHATBOT_PORT", "tcp://10.0.0.1:80")]
    [InlineData("CHATBOT_EVAL", "/data")]
    [InlineData("ChatBotish__Port", "1")]
    public async Task VariablesOfOthersAreLeftAlone(string name, string value)
    {
        using var session = new Session();
        session.Environment[name] = value;

        Assert.Equal(ExitCode.Ok, await session.RunAsync("config", "check"));
        Assert.Equal("The settings are well.\n", session.Output);
    }

    [Fact]
    public async Task CommentsAndNullsAndEmptySectionsSayNothing()
    {
        using var session = new Session();
        session.Write("appsettings.json", "\uFEFF// mine\n{ \"Limits\": { \"MemberBurst\": null, }, \"Channels\": [], \"Corpus\": {}, /* … */ }");

        Assert.Equal((ExitCode.Ok, ""), (await session.RunAsync("config", "check"), session.Error));
    }

    [Fact]
    public async Task EverySettingIsShownWithWhereItCameFrom()
    {
        using var session = new Session();
        session.Write("appsettings.json", "{ \"Channels\": [ { \"Id\": 12 } ],\n \"Logging\": { \"LogLevel\": { \"Default\": \"Warning\" } } }");
        session.Environment["chatbot__moderation__operators__3"] = "34";

        Assert.Equal(ExitCode.Ok, await session.RunAsync("config", "show", "--corpus", "/articles"));

        var lines = session.OutputLines.Select(line => line.Replace(session.Folder, ".", StringComparison.Ordinal)).Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.Contains("Channels:0:Id 12 (./appsettings.json:1)", lines);
        Assert.Contains("Channels:0:Mode mention (default)", lines);
        Assert.Contains("Logging:LogLevel:Default Warning (./appsettings.json:2)", lines);
        Assert.Contains("Moderation:Operators:3 34 (environment variable chatbot__moderation__operators__3)", lines);
        Assert.Contains("Moderation:Roles not set (default)", lines);
        Assert.Contains("Corpus:Path /articles (option --corpus)", lines);
        Assert.Contains("Storage:RetentionDays 90 (default)", lines);
        Assert.DoesNotContain(lines, line => line.Contains('#', StringComparison.Ordinal) || line.Contains('*', StringComparison.Ordinal));
    }

    [Fact]
    public async Task WhatIsShownMayBeWrong()
    {
        using var session = new Session();
        session.Write("appsettings.json", """{ "Limits": { "MemberBurst": "many" } }""");

        Assert.Equal(ExitCode.Settings, await session.RunAsync("config", "show"));
        Assert.Contains("many", session.Output, StringComparison.Ordinal);
        Assert.Contains("Limits:MemberBurst is “many”, but must be", session.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASecretIsNeverShown()
    {
        using var session = new Session();
        session.Environment["ChatBot__Discord__Token"] = "tiger";

        await session.RunAsync("config", "show");
        Assert.Matches("Discord:Token +set ", session.Output);
        Assert.DoesNotContain("tiger", session.Output, StringComparison.Ordinal);
        await session.RunAsync("config", "show", "--json");
        Assert.Contains("\"key\":\"Discord:Token\",\"value\":\"set\"", session.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("tiger", session.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoFileIsNeeded()
    {
        using var session = new Session();

        Assert.Equal(ExitCode.Ok, await session.RunAsync("ask", "earn?"));
        Assert.Equal([Strictness.Normal], session.Knowledge!.AskedWith);
    }

    [Fact]
    public async Task LevelsOfLoggingAndASchemaAreSettings()
    {
        using var session = new Session();
        session.Write("appsettings.json", """{ "$schema": "docs/appsettings.schema.json", "Logging": { "LogLevel": { "Default": "Debug" } } }""");

        Assert.Equal(ExitCode.Ok, await session.RunAsync("ask", "earn?"));
    }
}
