using System.Text.Json.Nodes;
using ChatBot.Playground;
using ChatBot.Settings;
using ChatBot.Storage;
using ChatBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Tests.Moderation.Policies;

/// <summary>What moderators set counts at once, where they set it.</summary>
public class SettingsCommandTests
{
    private const string Question = "do data engineers do ML?";
    private const string Heading = "Do Data Engineers do Machine Learning?";
    private const string Unanswered = "what is the salary of a nurse?";
    private const string HelperRole = "1000000000000000042";

    [Fact]
    public async Task NothingIsSetAtFirst()
    {
        await using var bot = await LiveBot.StartAsync();

        var shown = await RunAsync(bot, "show");

        Assert.Equal((true, "Settings"), (shown.IsEphemeral, shown.Title));
        Assert.Contains("- Mode: **mention**, what is said to me\n- Strictness: **normal**\n", shown.Description, StringComparison.Ordinal);
        Assert.DoesNotContain(" · ", shown.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AChannelThatIsOffAnswersCommandsAlonePrivately()
    {
        await using var bot = await LiveBot.StartAsync();
        await RunAsync(bot, "set", ("channel", Id(bot.General)), ("mode", "off"));

        bot.Ask(Question, bot.General);
        var thread = bot.Ada.StartThread(bot.Ada.Post(bot.General, "a thread").Id, "Career");
        bot.Ask(Question, thread);
        var answer = await bot.Ada.RunCommand(bot.General, "ask", ("question", Question), ("private", false)).MessageAsync();

        Assert.Equal((true, Heading), (answer.IsEphemeral, answer.Title));
        Assert.DoesNotContain("Share", answer.Buttons);
        Assert.True((await bot.Ada.RunCommand(bot.General, "certs").MessageAsync()).IsEphemeral);
        Assert.Equal(Heading, (await bot.AskAndHearAsync(Question)).Title);
        Assert.DoesNotContain(bot.Ada.Messages(thread), message => message.IsFromBot);
        Assert.DoesNotContain(bot.Ada.Messages(bot.General), message => message is { IsFromBot: true, IsEphemeral: false });
    }

    [Fact]
    public async Task AThreadDoesAsItsChannelUnlessItDiffers()
    {
        await using var bot = await LiveBot.StartAsync(prepare: playground => playground.GrantMessageContent(true));
        var thread = bot.Ada.StartThread(bot.Ada.Post(bot.Questions, "a thread").Id, "Career");
        await RunAsync(bot, "set", ("strictness", "loose"), ("quiet-repeat", 3));
        await RunAsync(bot, "set", ("channel", Id(bot.Questions)), ("strictness", "strict"));

        var shown = await RunAsync(bot, "show", ("channel", Id(thread)));
        Assert.Contains("Strictness: **strict** · as in the channel above", shown.Description, StringComparison.Ordinal);
        Assert.Contains("a link for: **3 min** · set for the server", shown.Description, StringComparison.Ordinal);

        var set = await RunAsync(bot, "set", ("channel", Id(thread)), ("strictness", "normal"));
        Assert.Contains("Strictness: **normal** · set here", set.Description, StringComparison.Ordinal);

        var reset = await RunAsync(bot, "reset", ("channel", Id(thread)));
        Assert.Contains("Strictness: **strict** · as in the channel above", reset.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AskIsPrivateByDefaultWhereItIsSetSo()
    {
        await using var bot = await LiveBot.StartAsync();
        await RunAsync(bot, "set", ("private", true));

        Assert.True((await bot.Ada.RunCommand(bot.Questions, "ask", ("question", Question)).MessageAsync()).IsEphemeral);
        Assert.False((await bot.Ada.RunCommand(bot.Questions, "ask", ("question", Question), ("private", false)).MessageAsync()).IsEphemeral);
    }

    [Fact]
    public async Task TheSameQuestionIsAnsweredAgainWhereRepeatsAreNotQuiet()
    {
        await using var bot = await LiveBot.StartAsync();
        await RunAsync(bot, "set", ("channel", Id(bot.Questions)), ("quiet-repeat", 0));

        Assert.Equal(Heading, (await bot.AskAndHearAsync(Question)).Title);
        Assert.Equal(Heading, (await bot.AskAndHearAsync(Question)).Title);
    }

    [Fact]
    public async Task AMissPointsToTheHelpersWithoutPingingThem()
    {
        await using var bot = await LiveBot.StartAsync();
        await RunAsync(bot, "set", ("helper-role", HelperRole));

        var miss = await bot.AskAndHearAsync(Unanswered);

        Assert.Contains($"<@&{HelperRole}> may know more.", miss.Content, StringComparison.Ordinal);
        Assert.Empty(miss.Pinged);
    }

    [Fact]
    public async Task AnOpenModeSaysWhatItLacks()
    {
        await using var bot = await LiveBot.StartAsync();

        var set = await RunAsync(bot, "set", ("channel", Id(bot.Questions)), ("mode", "questions"));

        Assert.Contains("mode questions has no effect yet: switch *Message Content Intent* on", set.Description, StringComparison.Ordinal);
        await bot.NothingIsSaidAsync(bot.Questions, () => Task.FromResult(bot.Ada.Post(bot.Questions, Question)));
    }

    [Fact]
    public async Task WhatWasSetCountsAfterARestart()
    {
        var folder = Directory.CreateTempSubdirectory("settings-").FullName;
        try
        {
            await using (var first = await LiveBot.StartAsync(StoredIn(folder)))
                await RunAsync(first, "set", ("channel", Id(first.Questions)), ("mode", "questions"));

            await using var second = await LiveBot.StartAsync(StoredIn(folder), playground => playground.GrantMessageContent(true));
            Assert.Equal(Heading, (await second.Ada.WaitForReplyAsync(second.Ada.Post(second.Questions, Question))).Title);
            Assert.DoesNotContain("no effect", (await RunAsync(second, "set", ("mode", "all"))).Description, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task WhatCannotBeIsRefusedInASentence()
    {
        await using var bot = await LiveBot.StartAsync();
        var everyone = Id(bot.Playground.GuildId);

        Assert.StartsWith("Say what to set: `mode`, ", (await RunAsync(bot, "set")).Content, StringComparison.Ordinal);
        Assert.StartsWith("`moderator-role` cannot be @everyone", (await RunAsync(bot, "set", ("mode", "off"), ("moderator-role", everyone))).Content, StringComparison.Ordinal);
        Assert.StartsWith("The moderator role counts for the whole server", (await RunAsync(bot, "set", ("channel", Id(bot.General)), ("moderator-role", HelperRole))).Content, StringComparison.Ordinal);
        Assert.Contains("Mode: **mention**", (await RunAsync(bot, "show")).Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhoSetWhatGoesOnRecord()
    {
        await using var bot = await LiveBot.StartAsync();
        await RunAsync(bot, "set", ("mode", "off"), ("quiet-repeat", 5));
        await RunAsync(bot, "reset", ("setting", "mode"));
        await RunAsync(bot, "reset", ("setting", "mode"));

        var (guild, mona) = (Id(bot.Playground.GuildId), bot.Mona.Id.ToString());
        Assert.Equal(
            [(mona, "settings-reset", "mode"), (mona, "settings-set", "mode=off, quiet-repeat=5")],
            bot.The<AuditLog>().List(guild, 0, 10).Select(entry => (entry.Who!, entry.What, entry.Details!)));
    }

    private static string Id(ulong id) => id.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static Action<IServiceCollection> StoredIn(string folder) => services =>
        services.Configure<StorageOptions>(options => options.Path = Path.Combine(folder, "chatbot.db"));

    private static Task<PlaygroundMessage> RunAsync(LiveBot bot, string subcommand, params (string, JsonNode?)[] options) =>
        bot.Mona.RunCommand(bot.Playground.Channel("moderators"), $"settings {subcommand}", options).MessageAsync();
}
