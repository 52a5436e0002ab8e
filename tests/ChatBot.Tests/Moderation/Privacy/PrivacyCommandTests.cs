using System.Text.Json;
using ChatBot.Storage;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Moderation.Privacy;

/// <summary>What is stored of a member, shown to them, handed out and removed.</summary>
public class PrivacyCommandTests
{
    private const string Unanswered = "what is the salary of a nurse?";

    [Fact]
    public async Task EverybodyIsToldWhatIsStored()
    {
        await using var bot = await LiveBot.StartAsync();

        foreach (var channel in new[] { bot.Questions, bot.Ada.OpenDm() })
        {
            var shown = await bot.Ada.RunCommand(channel, "privacy show").MessageAsync();
            Assert.Equal((true, "What I store"), (shown.IsEphemeral, shown.Title));
            Assert.Contains("your id only as a keyed hash", shown.Description, StringComparison.Ordinal);
            Assert.Contains("deleted after 90 days", shown.Description, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task AMemberGetsTheirDataAsAFileThatNobodyElseSees()
    {
        await using var bot = await LiveBot.StartAsync();
        await bot.AskAndHearAsync(Unanswered);
        await bot.Mona.WaitForReplyAsync(bot.Mona.Post(bot.Questions, $"{bot.Mention} how much does a juggler earn?"));

        var message = await bot.Ada.RunCommand(bot.Questions, "privacy export").MessageAsync();

        Assert.True(message.IsEphemeral);
        Assert.Null(bot.Mona.Find(message.Id));
        var file = Assert.Single(message.Json["attachments"]!.AsArray())!;
        Assert.Equal("my-data.json", file["filename"]!.GetValue<string>());
        using var http = new HttpClient();
        var data = JsonDocument.Parse(await http.GetStringAsync(file["url"]!.GetValue<string>())).RootElement;
        Assert.Equal(Unanswered, Assert.Single(data.GetProperty("unanswered").EnumerateArray()).GetProperty("question").GetString());
    }

    [Fact]
    public async Task AMemberIsForgottenWhenTheySaySoTwice()
    {
        await using var bot = await LiveBot.StartAsync();
        var miss = await bot.AskAndHearAsync(Unanswered);
        var question = await bot.Ada.RunCommand(bot.Questions, "privacy forget").MessageAsync();
        Assert.True(question.IsEphemeral);

        var done = await bot.Ada.Click(question.Id, question.Button("Remove it")).MessageAsync();

        Assert.Equal("Removed: 2 entries. Nothing about you is left.", done.Content);
        Assert.Empty(done.Buttons);
        Assert.Equal(0, bot.The<ChatBot.Storage.Gaps>().Count(null));
        var entry = Assert.Single(bot.The<AuditLog>().List(null, 0, 10));
        Assert.Equal(("privacy-forget", null, null), (entry.What, entry.Who, entry.Details));
        Assert.NotNull(bot.Ada.Find(miss.Id));
        var again = await bot.Ada.RunCommand(bot.Questions, "privacy forget").MessageAsync();
        Assert.Equal("There was nothing about you.", (await bot.Ada.Click(again.Id, again.Button("Remove it")).MessageAsync()).Content);
    }

    [Fact]
    public async Task WhoThinksBetterOfItKeepsEverything()
    {
        await using var bot = await LiveBot.StartAsync();
        await bot.AskAndHearAsync(Unanswered);
        var question = await bot.Ada.RunCommand(bot.Ada.OpenDm(), "privacy forget").MessageAsync();

        Assert.Equal("Nothing was removed.", (await bot.Ada.Click(question.Id, question.Button("Keep it")).MessageAsync()).Content);

        Assert.Contains(Unanswered, bot.The<ChatBot.Storage.Privacy>().Export(bot.Ada.Id.ToString()), StringComparison.Ordinal);
    }
}
