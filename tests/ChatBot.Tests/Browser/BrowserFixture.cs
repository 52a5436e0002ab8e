using Microsoft.Playwright;

namespace ChatBot.Tests.Browser;

/// <summary>One browser for all tests of the page.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private const int Patience = 30_000;

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async Task InitializeAsync()
    {
        if (Chromium.Program is not { } program) return;
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = program, Args = Arguments });
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>A browser of somebody's own that remembers nothing.</summary>
    internal Task<IBrowserContext> OpenAsync(BrowserNewContextOptions options)
    {
        options.ReducedMotion = ReducedMotion.Reduce;
        options.TimezoneId = "UTC";
        options.Locale = "en-US";
        return _browser!.NewContextAsync(options);
    }
}
