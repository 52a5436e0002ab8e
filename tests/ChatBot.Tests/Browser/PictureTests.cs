using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatBot.Tests.Browser;

/// <summary>The picture in the README, docs/chat-page.png.</summary>
public class PictureTests(BrowserFixture browser, RunningProgram program) : BrowserTest(browser, program)
{
    [BrowserFact]
    public async Task TheReadmeShowsAnAnswerAndACertificationList()
    {
        var tab = await OpenAsync(options: new() { ViewportSize = new() { Width = 1280, Height = 800 }, ColorScheme = ColorScheme.Light });

        await tab.AskAsync(Question, Heading);
        await tab.Box.PressSequentiallyAsync("/certs ");
        await tab.Page.GetByRole(AriaRole.Combobox, new() { Name = "role" }).FillAsync("Data Engineer");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Run /certs" }).ClickAsync();

        await Expect(tab.Answer("Certifications for Data Engineer")).ToContainTextAsync("Microsoft Azure Data Engineer Associate");
        await tab.PictureAsync("chat-page");
    }
}
