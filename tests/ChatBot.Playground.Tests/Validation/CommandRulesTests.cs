using ChatBot.Playground.Tests.Support;

namespace ChatBot.Playground.Tests.Validation;

public sealed class CommandRulesTests : PlaygroundTest
{
    private string Commands => $"applications/{Playground.ApplicationId}/commands";

    public static TheoryData<string, string, string> Wrong => new()
    {
        { """{"name":"Ask","description":"d"}""", "name", "APPLICATION_COMMAND_INVALID_NAME" },
        { """{"name":"ask me","description":"d"}""", "name", "APPLICATION_COMMAND_INVALID_NAME" },
        { """{"name":"ask"}""", "description", "BASE_TYPE_REQUIRED" },
        { $$"""{"name":"ask","description":"{{new string('d', 101)}}"}""", "description", "BASE_TYPE_BAD_LENGTH" },
        { """{"name":"Answer this","type":3,"description":"d"}""", "description", "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_INVALID" },
        { """{"name":"ask","description":"d","options":[{"type":3,"name":"a","description":"a"},{"type":3,"name":"b","description":"b","required":true}]}""", "options.1", "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID" },
        { """{"name":"ask","description":"d","options":[{"type":3,"name":"a","description":"a"},{"type":3,"name":"a","description":"b"}]}""", "options.1", "APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATE" },
        { """{"name":"ask","description":"d","options":[{"type":3,"name":"a","description":"a","autocomplete":true,"choices":[{"name":"x","value":"x"}]}]}""", "options.0", "APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES_EXCLUSIVE" },
        { $$"""{"name":"ask","description":"d","options":[{"type":3,"name":"a","description":"a","choices":[{{string.Join(',', Enumerable.Repeat("""{"name":"x","value":"x"}""", 26))}}]}]}""", "options.0.choices", "BASE_TYPE_BAD_LENGTH" },
        { """{"name":"ask","description":"d","name_localizations":{"xx":"x"}}""", "name_localizations.xx", "BASE_TYPE_CHOICES" },
        { """{"name":"ask","description":"d","options":[{"type":1,"name":"a","description":"a"},{"type":3,"name":"b","description":"b"}]}""", "options.1.type", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID" },
        { """{"name":"ask","description":"d","contexts":[9]}""", "contexts.0", "BASE_TYPE_CHOICES" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task AWrongCommandIsToldWhereAndWhy(string form, string path, string code) => Assert.Equal(code, (await Bot.PostAsync(Commands, form)).ErrorAt(path));

    [Fact]
    public async Task OverwritingKeepsTheIdsOfUnchangedNames()
    {
        var first = await Bot.PutAsync(Commands, """[{"name":"ask","description":"d"},{"name":"certs","description":"d"}]""");
        var second = await Bot.PutAsync(Commands, """[{"name":"ask","description":"new"},{"name":"Answer this","type":3}]""");

        Assert.Equal((string?)first.Json[0]!["id"], (string?)second.Json[0]!["id"]);
        Assert.NotEqual((string?)first.Json[0]!["version"], (string?)second.Json[0]!["version"]);
        Assert.Equal(["ask", "Answer this"], Playground.Member.Commands(Questions));
    }

    [Fact]
    public async Task CreatingAgainIsAnUpdate()
    {
        Assert.Equal(201, (await Bot.PostAsync(Commands, """{"name":"ask","description":"d"}""")).Status);
        Assert.Equal(200, (await Bot.PostAsync(Commands, """{"name":"ask","description":"d2"}""")).Status);
    }

    [Fact]
    public async Task ThereAreAHundredCommandsAndTwoHundredCreates()
    {
        Assert.Equal(30032, (await Bot.PutAsync(Commands, Many("a", 101))).Code);
        Assert.Equal(200, (await Bot.PutAsync(Commands, Many("a", 100))).Status);
        Assert.Equal(200, (await Bot.PutAsync(Commands, Many("b", 100))).Status);
        Assert.Equal(30034, (await Bot.PutAsync(Commands, Many("c", 1))).Code);
        Assert.Equal(200, (await Bot.PutAsync($"applications/{Playground.ApplicationId}/guilds/{Playground.GuildId}/commands", Many("c", 1))).Status);
    }

    [Fact]
    public async Task LocalizationsAreShownOnRequest()
    {
        await Bot.PutAsync(Commands, """[{"name":"ask","description":"d","name_localizations":{"de":"frage"}}]""");

        Assert.Null((await Bot.GetAsync(Commands)).Json[0]!["name_localizations"]);
        Assert.Equal("frage", (string?)(await Bot.GetAsync(Commands + "?with_localizations=true")).Json[0]!["name_localizations"]!["de"]);
    }

    private static string Many(string prefix, int count) => $"[{string.Join(',', Enumerable.Range(0, count).Select(i => $$"""{"name":"{{prefix}}{{i}}","description":"d"}"""))}]";
}
