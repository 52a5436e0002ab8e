using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatBot.Tests.Browser;

/// <summary>What can be done with an answer on the chat page, and how it keeps in step with its question.</summary>
public class AnswerTests(BrowserFixture browser, RunningProgram program) : BrowserTest(browser, program)
{
    [BrowserFact]
    public async Task AThumbUpIsThankedFor()
    {
        var tab = await OpenAsync();
        var answer = await tab.AskAsync(Question, Heading);

        await ButtonOf(answer, "Helpful").ClickAsync();

        await Expect(tab.Answer("Thanks, noted.")).ToContainTextAsync("Only you can see this");
        await tab.PictureAsync("thanks");
    }

    [BrowserFact]
    public async Task AThumbDownAsksWhy()
    {
        var tab = await OpenAsync("hugo");
        var answer = await tab.AskAsync("do i need a degree to be a data engineer?", "it doesn’t require degrees");

        await ButtonOf(answer, "Not helpful").ClickAsync();
        var form = tab.Page.GetByRole(AriaRole.Dialog, new() { Name = "What is not right about the answer?" });
        await form.GetByLabel("Why did it not help?").SelectOptionAsync("It is outdated");
        await form.GetByLabel("Anything else?").FillAsync("It is from 2021.");
        await tab.PictureAsync("why");
        await form.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();

        await Expect(tab.Message("Those who keep the articles will see it.")).ToBeVisibleAsync();
        await Expect(form).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task ShowMoreShowsTheWholeSectionPrivately()
    {
        var tab = await OpenAsync("mona");
        var answer = await tab.AskAsync("what tools do data engineers use?", "Hadoop and Spark");

        await ButtonOf(answer, "Show more").ClickAsync();

        await Expect(tab.Answer("First thing’s first")).ToContainTextAsync("Only you can see this");
        await tab.PictureAsync("whole-section");
    }

    [BrowserFact]
    public async Task ARelatedSectionIsChosenFromTheMenu()
    {
        var tab = await OpenAsync("olga");
        var answer = await tab.AskAsync("are ML engineers usually experienced developers?", "typically experienced developers");

        await answer.GetByRole(AriaRole.Combobox, new() { Name = "Related" }).ClickAsync();
        var option = tab.Page.GetByRole(AriaRole.Listbox, new() { Name = "Related" }).GetByRole(AriaRole.Option).First;
        var heading = await option.Locator("[dir=auto]").First.InnerTextAsync();
        await tab.PictureAsync("related");
        await option.ClickAsync();

        await Expect(tab.Answers.Filter(new() { HasText = "Only you can see this" }).GetByRole(AriaRole.Heading).First).ToHaveTextAsync(heading);
    }

    [BrowserFact]
    public async Task TheAskerDeletesTheAnswerAndAnotherMemberMayNot()
    {
        var ada = await OpenAsync();
        await ada.GoAsync("general");
        var answer = await ada.AskAsync("where can I deploy my model?", "Amazon Sage Maker");
        var hugo = await OpenAsync("hugo");
        await hugo.GoAsync("general");

        await ButtonOf(hugo.Message("Amazon Sage Maker"), "Delete").ClickAsync();
        await Expect(hugo.Answer("Only the one who asked, and moderators, can delete this answer.")).ToContainTextAsync("Only you can see this");
        await hugo.PictureAsync("refusal");
        await ButtonOf(answer, "Delete").ClickAsync();

        await Expect(answer).ToBeHiddenAsync();
        await Expect(hugo.Message("Amazon Sage Maker")).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task AnEditedQuestionIsAnsweredAnew()
    {
        var tab = await OpenAsync("mona");
        await tab.GoAsync("general");
        var answer = await tab.AskAsync("what does ETL stand for?", "extraction, transformation, and loading");

        await ChatTab.DoAsync(tab.Message("what does ETL stand for?").First, "Edit");
        await Expect(tab.Box).ToHaveValueAsync("@ChatBot what does ETL stand for?");
        await tab.SayAsync("@ChatBot what is the salary of a data engineer?");

        var changed = tab.Answer("$132,697");
        await Expect(changed).ToContainTextAsync("(edited)");
        await Expect(answer).ToBeHiddenAsync();
        await tab.PictureAsync("edited");
    }

    [BrowserFact]
    public async Task ADeletedQuestionTakesItsAnswerAlong()
    {
        var tab = await OpenAsync("olga");
        await tab.GoAsync("general");
        var answer = await tab.AskAsync("is tensorflow popular with ml engineers?", "TensorFlow has recently been the favorite");

        await ChatTab.DoAsync(tab.Message("is tensorflow popular with ml engineers?").First, "More");
        await tab.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Delete message" }).ClickAsync();
        await tab.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();

        await Expect(answer).ToBeHiddenAsync();
    }

    private static ILocator ButtonOf(ILocator answer, string label) =>
        answer.GetByRole(AriaRole.Button).Filter(new() { Has = answer.Page.GetByText(label, new() { Exact = true }) });
}
