using ChatBot.Cli;
using ChatBot.Knowledge.Answering;
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
    public async Task NoFileIsNeeded()
    {
        using var session = new Session();

        Assert.Equal(ExitCode.Ok, await session.RunAsync("ask", "earn?"));
        Assert.Equal([Strictness.Normal], session.Knowledge!.AskedWith);
    }

    [Fact]
    public async Task EveryFaultIsALine()
    {
        using var session = new Session();
        session.Write("appsettings.json", """{ "Corpus": { "Path": "", "Glosary": "x" }, "Answers": { "Strictness": "lax", "Colour": 1 } }""");

        Assert.Equal(ExitCode.Settings, await session.RunAsync("ask", "earn?"));
        Assert.Equal(
            [
                "chatbot: Corpus:Path must name the folder with the articles.",
                "chatbot: Corpus:Glosary is not a setting; did you mean Corpus:Glossary?",
                "chatbot: Answers:Strictness must be strict, normal or loose.",
                "chatbot: Answers:Colour is not a setting; Answers has Strictness, WarnAfterYears.",
            ],
            session.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{ "Corpus": { "Path": "a", "path": "b" } }""")]
    [InlineData("[]")]
    public async Task AFileThatIsNoSettingsIsOneLine(string content)
    {
        using var session = new Session();
        session.Write("appsettings.json", content);

        Assert.Equal(ExitCode.Settings, await session.RunAsync("ask", "earn?"));
        Assert.Single(session.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("appsettings.json", session.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OtherSectionsAreNobodysBusiness()
    {
        using var session = new Session();
        session.Write("appsettings.json", """{ "Logging": { "LogLevel": { "Default": "Debug" } } }""");

        Assert.Equal(ExitCode.Ok, await session.RunAsync("ask", "earn?"));
    }
}
