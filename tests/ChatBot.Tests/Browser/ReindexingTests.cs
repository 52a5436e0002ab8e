using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatBot.Tests.Browser;

/// <summary>An edited article on the chat page, from the file to the new answer.</summary>
public class ReindexingTests(BrowserFixture browser, RunningProgram program) : BrowserTest(browser, program)
{
    private const string Article = "articles/data-engineering-vs-machine-learning.md";
    private const string Refusal = "Only moderators may do that.";

    [BrowserFact]
    public async Task AModeratorReviewsAnEditAndMembersGetTheNewAnswer()
    {
        var ada = await OpenAsync();
        await ada.AskAsync(Question, "Not really.");
        Edit("Not really.", "Perhaps.");
        var mona = await OpenAsync("mona");
        await mona.GoAsync("moderators");

        await ReindexAsync(mona);
        var report = mona.Answer("The old articles stay until you decide");
        await Expect(report).ToContainTextAsync("Speaks against it (1)");
        await Expect(report).ToContainTextAsync($"“{Question}”");
        await Expect(report).ToContainTextAsync("Changed (1)");
        await mona.PictureAsync("reindex-held");
        await ada.GoAsync("general");
        await ada.AskAsync(Question, "Not really.");
        await report.GetByRole(AriaRole.Button, new() { Name = "Use it anyway" }).ClickAsync();
        await Expect(mona.Answer("The new articles are in use")).ToBeVisibleAsync();
        await mona.PictureAsync("reindex-used");

        await ada.AskAsync(Question, "Perhaps.");
        await ada.PictureAsync("reindexed-answer");
    }

    [BrowserFact]
    public async Task AMemberIsNotOfferedTheCommandAndRefusedWhereItIs()
    {
        var ada = await OpenAsync();

        await ada.Box.PressSequentiallyAsync("/reindex");
        await Expect(ada.Page.GetByText("No command has that name.")).ToBeVisibleAsync();
        await ada.Box.FillAsync("");
        await ada.Page.GetByRole(AriaRole.Navigation, new() { Name = "Channels" }).GetByRole(AriaRole.Button, new() { Name = "ChatBot" }).ClickAsync();
        await Expect(ada.Title).ToContainTextAsync("ChatBot");
        await ReindexAsync(ada);

        await Expect(ada.Answer(Refusal)).ToContainTextAsync("Only you can see this");
        await ada.PictureAsync("reindex-refused");
    }

    private static async Task ReindexAsync(ChatTab tab)
    {
        await tab.Box.PressSequentiallyAsync("/reindex ");
        await tab.Button("Run /reindex").ClickAsync();
    }

    private void Edit(string text, string replacement) =>
        Corpus.Write(Article, Corpus.Read(Article).Replace(text, replacement, StringComparison.Ordinal));
}
