using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace ChatBot.Tests.Browser;

/// <summary>The chat page as a member sees it.</summary>
internal sealed class ChatTab
{
    private static readonly string Screenshots = Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "screenshots");

    private readonly ConcurrentQueue<string> _problems = new();

    private ChatTab(IPage page) => Page = page;

    public IPage Page { get; }

    /// <summary>Errors of the page, and requests to anybody else.</summary>
    public IReadOnlyCollection<string> Problems => _problems;

    public ILocator Box => Page.Locator("#message-box");

    public ILocator Title => Page.Locator("#channel-title");

    public ILocator Messages => Page.Locator("#log article");

    /// <summary>What the bot answered this member since the page was opened.</summary>
    public ILocator Answers => Page.Locator("#log article[data-answered-ms]");

    public static async Task<ChatTab> OpenAsync(IBrowserContext context, Uri address, string member, bool withFirstSteps)
    {
        if (!withFirstSteps) await context.AddInitScriptAsync("localStorage.setItem('playground-hint', localStorage.getItem('playground-hint') ?? 'dismissed')");
        var page = await context.NewPageAsync();
        var tab = new ChatTab(page);
        page.PageError += (_, error) => tab._problems.Enqueue(error);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") tab._problems.Enqueue(message.Text);
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address.GetLeftPart(UriPartial.Authority) + "/", StringComparison.Ordinal)) tab._problems.Enqueue(request.Url);
        };
        await page.GotoAsync($"{address}#/{member}/");
        await page.Locator("body[data-ready=true]").WaitForAsync();
        return tab;
    }

    public ILocator Answer(string text) => Answers.Filter(new() { HasText = text });

    public ILocator Message(string text) => Messages.Filter(new() { HasText = text });

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public async Task GoAsync(string channel)
    {
        await Page.GetByRole(AriaRole.Navigation, new() { Name = "Channels" }).GetByRole(AriaRole.Link, new() { Name = channel }).ClickAsync();
        await Assertions.Expect(Title).ToContainTextAsync(channel);
    }

    public async Task SayAsync(string text)
    {
        await Box.FillAsync(text);
        await Box.PressAsync("Enter");
    }

    /// <summary>Mentions the bot, and waits for an answer that says this.</summary>
    public async Task<ILocator> AskAsync(string question, string answer)
    {
        await SayAsync($"@ChatBot {question}");
        await Assertions.Expect(Answer(answer)).ToBeVisibleAsync();
        return Answer(answer);
    }

    /// <summary>A button of the toolbar that shows on a message under the pointer.</summary>
    public static async Task DoAsync(ILocator message, string action)
    {
        await message.HoverAsync();
        await message.GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button, new() { Name = action, Exact = true }).ClickAsync();
    }

    /// <summary>Writes artifacts/screenshots/NAME.png.</summary>
    public Task PictureAsync(string name) => Page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots, $"{name}.png") });
}
