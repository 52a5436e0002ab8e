using System.Text;
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

    [BrowserFact]
    public async Task AModeratorSubmitsAnArticleAndItAnswers()
    {
        const string Kites = "# Kites\n\n## How do I fly a kite?\n\nYou should fly a kite by running against the wind.\n";
        var mona = await OpenAsync("mona");
        await mona.GoAsync("moderators");

        await mona.Box.PressSequentiallyAsync("/corpus submit ");
        await mona.Page.Locator("#command-form input[type=file]").SetInputFilesAsync(new FilePayload { Name = "Kites.md", MimeType = "text/markdown", Buffer = Encoding.UTF8.GetBytes(Kites) });
        await mona.Button("Run /corpus submit").ClickAsync();
        var review = mona.Answer("This is what a reindex would change");
        await Expect(review).ToContainTextAsync("articles/kites.md as it would be:");
        await mona.PictureAsync("submit-review");
        await review.GetByRole(AriaRole.Button, new() { Name = "Publish" }).ClickAsync();
        await Expect(mona.Answer("Published as articles/kites.md.")).ToBeVisibleAsync();
        await mona.PictureAsync("submit-published");

        var ada = await OpenAsync();
        await ada.AskAsync("how do I fly a kite?", "running against the wind");
    }

    private static async Task ReindexAsync(ChatTab tab)
    {
        await tab.Box.PressSequentiallyAsync("/reindex ");
        await tab.Button("Run /reindex").ClickAsync();
    }

    private void Edit(string text, string replacement) =>
        Corpus.Write(Article, Corpus.Read(Article).Replace(text, replacement, StringComparison.Ordinal));
}
