using ChatBot.Tests.Support;
using Microsoft.Playwright;

namespace ChatBot.Tests.Browser;

/// <summary>Opens the page for members, and at the end finds no error in it and no request that left.</summary>
[Collection(BrowserGroup.Name)]
public abstract class BrowserTest(BrowserFixture browser, RunningProgram program) : IClassFixture<RunningProgram>, IAsyncLifetime
{
    private protected const string Question = "do data engineers do ML?";
    private protected const string Heading = "Do Data Engineers do Machine Learning?";

    private readonly List<IBrowserContext> _contexts = [];
    private readonly List<ChatTab> _tabs = [];

    private protected CorpusCopy Corpus => program.Corpus;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var context in _contexts) await context.DisposeAsync();
        Assert.Empty(_tabs.SelectMany(tab => tab.Problems));
    }

    private protected async Task<ChatTab> OpenAsync(string member = "ada", BrowserNewContextOptions? options = null, bool withFirstSteps = false)
    {
        var context = await browser.OpenAsync(options ?? new() { ViewportSize = new() { Width = 1280, Height = 800 }, ColorScheme = ColorScheme.Dark });
        _contexts.Add(context);
        var tab = await ChatTab.OpenAsync(context, program.Page, member, withFirstSteps);
        _tabs.Add(tab);
        return tab;
    }
}
