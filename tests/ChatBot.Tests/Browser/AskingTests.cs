using Microsoft.Playwright;
using Xunit.Abstractions;
using static Microsoft.Playwright.Assertions;

namespace ChatBot.Tests.Browser;

/// <summary>Asking on the chat page, as people do.</summary>
public class AskingTests(BrowserFixture browser, RunningProgram program, ITestOutputHelper output) : BrowserTest(browser, program)
{
    [BrowserFact]
    public async Task ThePageOpensWithoutAnErrorAndAsksNobodyElse()
    {
        var tab = await OpenAsync(withFirstSteps: true);

        await Expect(tab.Page).ToHaveTitleAsync("#career-questions · Career Guild");
        await Expect(tab.Page.GetByText("ChatBot is connected")).ToBeVisibleAsync();
        await Expect(tab.Box).ToBeFocusedAsync();
        await tab.PictureAsync("opened");
        Assert.Empty(tab.Problems);
    }

    [BrowserFact]
    public async Task AMentionIsAnsweredByAQuoteWithButtons()
    {
        var tab = await OpenAsync();

        var answer = await tab.AskAsync(Question, Heading);

        await Expect(answer.GetByRole(AriaRole.Heading)).ToHaveTextAsync(Heading);
        await Expect(answer.GetByRole(AriaRole.Blockquote)).ToContainTextAsync("Not really.");
        await Expect(answer).ToContainTextAsync("Data Engineering Vs Machine Learning · 8 March 2021");
        await Expect(answer.Locator("button.reference")).ToContainTextAsync(Question);
        await Expect(answer.Locator(".component-row").First.GetByRole(AriaRole.Button)).ToHaveTextAsync(["👍Helpful", "👎Not helpful", "Show more", "🗑️Delete"]);
        output.WriteLine($"Answered after {await answer.GetAttributeAsync("data-answered-ms")} ms.");
        await tab.PictureAsync("mention");
    }

    [BrowserFact]
    public async Task AReplyIsReadInTheLightOfTheQuestionBefore()
    {
        var tab = await OpenAsync();
        await tab.GoAsync("general");
        var answer = await tab.AskAsync("which certs are there for data engineers?", "Certifications for Data Engineer");

        await ChatTab.DoAsync(answer, "Reply");
        await Expect(tab.Page.Locator("#composer-bar")).ToContainTextAsync("Replying to ChatBot");
        await tab.SayAsync("and for ML engineers?");

        await Expect(tab.Answer("Read as “which certs are there for ML engineers?”")).ToContainTextAsync("Certifications for Machine Learning Engineer");
        await tab.PictureAsync("follow-up");
    }

    [BrowserFact]
    public async Task TheSameQuestionAgainLeadsToItsAnswerInPlace()
    {
        var tab = await OpenAsync("mona");
        var answer = await tab.AskAsync("do i need a degree to be a data engineer?", "it doesn’t require degrees");

        var again = await tab.AskAsync("do i need a degree to be a data engineer?", "That was just asked");
        await tab.PictureAsync("asked-before");
        await again.GetByRole(AriaRole.Link, new() { Name = "#career-questions › message" }).ClickAsync();

        await Expect(answer).ToBeFocusedAsync();
        await Expect(tab.Title).ToHaveTextAsync("#career-questions");
    }

    [BrowserFact]
    public async Task ALinkToAMessageElsewhereOpensItsChannel()
    {
        var tab = await OpenAsync("olga");
        var answer = await tab.AskAsync("who comes first in the data analysis pipeline?", "seat first in this pipeline");
        var (channel, message) = (tab.Page.Url.Split('/')[^1], await answer.GetAttributeAsync("data-id"));

        await tab.GoAsync("general");
        await tab.SayAsync($"look: https://discord.com/channels/1/{channel}/{message}");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "#career-questions › message" }).ClickAsync();

        await Expect(tab.Title).ToHaveTextAsync("#career-questions");
        await Expect(tab.Page.Locator($"#message-{message}")).ToBeFocusedAsync();
    }

    [BrowserFact]
    public async Task AMissOffersTheNearestSection()
    {
        var tab = await OpenAsync("olga");
        await tab.GoAsync("general");

        var miss = await tab.AskAsync("what is the salary of a nurse?", "No answer in the articles");
        await Expect(miss).ToContainTextAsync("nurse");
        await tab.PictureAsync("miss");
        await miss.GetByRole(AriaRole.Button, new() { Name = "Career Prospects" }).ClickAsync();

        await Expect(tab.Answer("the annual average salary is $132,697")).ToContainTextAsync("Only you can see this");
        await tab.PictureAsync("nearest-section");
    }

    [BrowserFact]
    public async Task ADirectMessageNeedsNoMention()
    {
        var tab = await OpenAsync("olga");
        await tab.Button("ChatBot").ClickAsync();
        await Expect(tab.Box).ToHaveAccessibleNameAsync("Message @ChatBot");

        await tab.SayAsync(Question);

        await Expect(tab.Answer(Heading)).ToBeVisibleAsync();
        await tab.PictureAsync("direct-message");
    }

    [BrowserFact]
    public async Task APostInTheForumIsAnswered()
    {
        var tab = await OpenAsync();
        await tab.GoAsync("career-forum");

        await tab.Button("New post").ClickAsync();
        await tab.Page.GetByLabel("Title").FillAsync("Do data engineers do ML?");
        await tab.Page.GetByLabel("Message", new() { Exact = true }).FillAsync("@ChatBot I wonder before I apply.");
        await tab.PictureAsync("new-post");
        await tab.Button("Post").ClickAsync();

        await Expect(tab.Title).ToContainTextAsync("Do data engineers do ML?");
        await Expect(tab.Message(Heading)).ToBeVisibleAsync();
        await tab.PictureAsync("forum-post");
    }

    [BrowserFact]
    public async Task AnotherMemberSeesWhatTheyMaySee()
    {
        var tab = await OpenAsync();
        var moderators = tab.Page.GetByRole(AriaRole.Link, new() { Name = "moderators" });
        await Expect(moderators).ToHaveCountAsync(0);

        await tab.Page.GetByLabel("You are").SelectOptionAsync("mona");

        await Expect(moderators).ToBeVisibleAsync();
        await Expect(tab.Page.Locator("#viewer-avatar")).ToHaveTextAsync("MM");
        Assert.Contains("#/mona/", tab.Page.Url, StringComparison.Ordinal);
    }
}
