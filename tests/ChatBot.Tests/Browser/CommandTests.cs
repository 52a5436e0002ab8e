using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatBot.Tests.Browser;

/// <summary>Slash commands, message commands and the first steps on the chat page.</summary>
public class CommandTests(BrowserFixture browser, RunningProgram program) : BrowserTest(browser, program)
{
    [BrowserFact]
    public async Task ACommandIsUsedByTheKeyboardAlone()
    {
        var tab = await OpenAsync();
        var keyboard = tab.Page.Keyboard;
        await Expect(tab.Box).ToBeFocusedAsync();

        await keyboard.TypeAsync("/cer");
        await Expect(tab.Page.GetByRole(AriaRole.Listbox, new() { Name = "Commands" }).GetByRole(AriaRole.Option)).ToHaveCountAsync(1);
        await tab.PictureAsync("commands");
        await keyboard.PressAsync("Enter");
        var role = tab.Page.GetByRole(AriaRole.Combobox, new() { Name = "role" });
        await Expect(role).ToBeFocusedAsync();
        await keyboard.TypeAsync("mach");
        await Expect(tab.Page.GetByRole(AriaRole.Option, new() { Name = "Machine Learning Engineer" })).ToBeVisibleAsync();
        await tab.PictureAsync("suggested-roles");
        await keyboard.PressAsync("Enter");
        await Expect(role).ToHaveValueAsync("Machine Learning Engineer");
        await keyboard.PressAsync("Enter");

        await Expect(tab.Answer("Certifications for Machine Learning Engineer")).ToContainTextAsync("AWS Certified Machine Learning – Specialty");
        await Expect(tab.Box).ToBeFocusedAsync();
        await tab.PictureAsync("certs");
    }

    [BrowserFact]
    public async Task EnterBeforeTheSuggestionsCameTakesTheFirstOfThem()
    {
        var tab = await OpenAsync("hugo");
        await tab.GoAsync("general");
        await tab.Box.PressSequentiallyAsync("/certs ");
        var role = tab.Page.GetByRole(AriaRole.Combobox, new() { Name = "role" });
        await Expect(role).ToBeFocusedAsync();

        await tab.Page.Keyboard.TypeAsync("mach");
        await tab.Page.Keyboard.PressAsync("Enter");

        await Expect(role).ToHaveValueAsync("Machine Learning Engineer");
    }

    [BrowserFact]
    public async Task APrivateAnswerIsSharedWithAll()
    {
        var tab = await OpenAsync("mona");
        await tab.GoAsync("general");

        await tab.Box.PressSequentiallyAsync("/ask ");
        await tab.Page.GetByRole(AriaRole.Combobox, new() { Name = "question" }).FillAsync(Question);
        await tab.Page.GetByLabel("private").SelectOptionAsync("True");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Run /ask" }).ClickAsync();
        var mine = tab.Page.Locator("article[data-ephemeral=true]").Filter(new() { HasText = Heading });
        await Expect(mine).ToContainTextAsync("Only you can see this");
        await tab.PictureAsync("private-answer");
        await mine.GetByRole(AriaRole.Button, new() { Name = "Share" }).ClickAsync();

        var shared = tab.Message("shares an answer:");
        await Expect(shared).ToContainTextAsync(Heading);
        await Expect(shared).ToHaveAttributeAsync("data-ephemeral", "false");
        await tab.PictureAsync("shared-answer");
    }

    [BrowserFact]
    public async Task AnswerThisAnswersSomebodyElse()
    {
        const string Asked = "what tools do data engineers use?";
        var ada = await OpenAsync();
        await ada.GoAsync("general");
        await ada.SayAsync(Asked);
        var hugo = await OpenAsync("hugo");
        await hugo.GoAsync("general");
        var question = hugo.Message(Asked).First;

        await ChatTab.DoAsync(question, "Apps");
        await hugo.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Answer this" }).ClickAsync();
        var answer = hugo.Answer("Hadoop and Spark");
        await Expect(answer).ToContainTextAsync("@Ada Member asked: #general › message");
        await hugo.PictureAsync("answer-this");
        await answer.GetByRole(AriaRole.Link, new() { Name = "#general › message" }).ClickAsync();

        await Expect(question).ToBeFocusedAsync();
        await Expect(ada.Message("Hadoop and Spark")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task TheFirstStepsWorkByClicking()
    {
        var tab = await OpenAsync("hugo", withFirstSteps: true);
        var steps = tab.Page.GetByRole(AriaRole.Region, new() { Name = "First steps" });

        await steps.GetByRole(AriaRole.Button, new() { Name = "Mention the bot" }).ClickAsync();
        await Expect(tab.Answer(Heading)).ToBeVisibleAsync();
        await steps.GetByRole(AriaRole.Button, new() { Name = "Use a command" }).ClickAsync();
        await Expect(tab.Answer("Certifications for Data Engineer")).ToBeVisibleAsync();
        await steps.GetByRole(AriaRole.Button, new() { Name = "Ask about a message" }).ClickAsync();
        await Expect(tab.Answer("Hugo Helper asked: #career-questions › message")).ToContainTextAsync("Hadoop and Spark");
        await tab.PictureAsync("first-steps");

        await tab.Button("Dismiss the first steps").ClickAsync();
        await Expect(steps).ToBeHiddenAsync();
        await Expect(tab.Box).ToBeFocusedAsync();
    }
}
