using ChatBot.Playground;
using ChatBot.Tests.Support;

namespace ChatBot.Tests.Moderation.Feedback;

/// <summary>What moderators see of votes.</summary>
public class FeedbackCommandTests
{
    [Fact]
    public async Task SectionsAreListedWithReasonsAndRemarks()
    {
        await using var bot = await LiveBot.StartAsync();
        var answer = await bot.AskAndHearAsync("do data engineers do ML?");
        await bot.Playground.Helper.Click(answer.Id, answer.Button("Helpful")).MessageAsync();
        var form = await bot.Ada.Click(answer.Id, answer.Button("Not helpful")).AnsweredAsync();
        await bot.Ada.SubmitModal(form, ("reason", new System.Text.Json.Nodes.JsonArray("Outdated")), ("remark", "It is *2026*.")).MessageAsync();

        var feedback = await FeedbackAsync(bot);

        Assert.True(feedback.IsEphemeral);
        Assert.StartsWith("**Do Data Engineers do Machine Learning?**\n👎 1 of 2 (50 %) · outdated 1× · last <t:", feedback.Description, StringComparison.Ordinal);
        Assert.Contains(@"> 👎 It is \*2026\*. <t:", feedback.Description, StringComparison.Ordinal);
        Assert.Equal("1 section", feedback.Footer);
    }

    [Fact]
    public async Task WithoutVotesThereIsNothing()
    {
        await using var bot = await LiveBot.StartAsync();

        Assert.StartsWith("Nothing yet", (await FeedbackAsync(bot)).Description, StringComparison.Ordinal);
        Assert.DoesNotContain("feedback", bot.Ada.Commands(bot.Questions));
    }

    private static Task<PlaygroundMessage> FeedbackAsync(LiveBot bot) => bot.Mona.RunCommand(bot.Playground.Channel("moderators"), "feedback").MessageAsync();
}
