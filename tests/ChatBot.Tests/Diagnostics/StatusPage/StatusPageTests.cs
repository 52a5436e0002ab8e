using ChatBot.Diagnostics.StatusPage;
using ChatBot.Tests.Browser;
using ChatBot.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace ChatBot.Tests.Diagnostics.StatusPage;

/// <summary>The status page in a browser, with an hour behind it and questions coming in.</summary>
[Collection(BrowserGroup.Name)]
public class StatusPageTests(BrowserFixture browser)
{
    private static readonly string Screenshots = Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "screenshots");

    [BrowserFact]
    public async Task TheLastHourIsDrawnAndGoesOn()
    {
        await using var bot = await LiveBot.StartAsync(HealthClient.Enable);
        using var health = await HealthClient.OfAsync(bot);
        await health.UntilAsync("readyz", 200);
        Remember(bot);
        await using var context = await browser.OpenAsync(new() { ViewportSize = new() { Width = 1180, Height = 1010 }, ColorScheme = ColorScheme.Light });
        var (page, problems) = await OpenAsync(context, health.Address);

        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("All is well");
        await Expect(page.Locator("#share")).ToContainTextAsync("%");
        await Expect(page.GetByRole(AriaRole.Img)).ToHaveCountAsync(6);
        await Expect(page.GetByRole(AriaRole.Img, new() { NameString = "Questions of the last hour" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Img, new() { NameString = "Gateway, ready" })).ToBeVisibleAsync();
        await PictureAsync(page, "status");

        // A sample comes every five seconds, by the clock of the system.
        await bot.AskAndHearAsync("do data engineers do ML?");
        await Expect(page.GetByRole(AriaRole.Img, new() { NameString = "Mention 1" })).ToBeVisibleAsync();
        await page.GetByText("The same as a table").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Row)).Not.ToHaveCountAsync(1);
        await PictureAsync(page, "status-table");
        Assert.Empty(problems);
        Assert.DoesNotContain("do ML", await page.ContentAsync(), StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task ItFitsAPhoneInTheDarkAndSaysWhatIsWrong()
    {
        await using var bot = await LiveBot.StartAsync(HealthClient.Enable);
        using var health = await HealthClient.OfAsync(bot);
        await health.UntilAsync("readyz", 200);
        Remember(bot);
        await using var context = await browser.OpenAsync(new() { ViewportSize = new() { Width = 390, Height = 844 }, ColorScheme = ColorScheme.Dark });
        var (page, problems) = await OpenAsync(context, new Uri(health.Address, "status"));

        await PictureAsync(page, "status-phone");
        Assert.Equal(390, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        bot.Playground.GatewayFaults.OnConnect(Playground.Faults.ConnectFault.Refuse, times: 1_000);
        bot.Playground.GatewayFaults.Cut();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("The gateway is ");
        await bot.EndAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("The bot does not answer; asking again…");
        Assert.DoesNotContain(problems, problem => !problem.Contains("ERR_", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ThePageMayLoadNothingFromElsewhere()
    {
        await using var bot = await LiveBot.StartAsync(HealthClient.Enable);
        using var health = await HealthClient.OfAsync(bot);

        foreach (var name in new[] { "", "status", "status/status.js", "status/charts.js", "status/status.css", "status/icon.svg" })
        {
            using var response = await health.SendAsync(name);
            Assert.True(response.IsSuccessStatusCode, name);
            Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.DoesNotMatch("(?i)https?://(?!www.w3.org/)|style=\"|onclick", await response.Content.ReadAsStringAsync());
        }
    }

    private static async Task<(IPage Page, List<string> Problems)> OpenAsync(IBrowserContext context, Uri address)
    {
        var page = await context.NewPageAsync();
        var problems = new List<string>();
        page.PageError += (_, error) => problems.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") problems.Add(message.Text);
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address.GetLeftPart(UriPartial.Authority) + "/", StringComparison.Ordinal)) problems.Add(request.Url);
        };
        await page.GotoAsync(address.AbsoluteUri);
        await page.Locator("body[data-ready=true]").WaitForAsync();
        return (page, problems);
    }

    private static Task<byte[]> PictureAsync(IPage page, string name) => page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots, $"{name}.png"), FullPage = true });

    /// <summary>An hour of a middling server, with an interruption.</summary>
    private static void Remember(LiveBot bot)
    {
        var history = bot.The<StatusHistory>();
        var random = new Random(7);
        var start = TimeProvider.System.GetUtcNow().AddHours(-1);
        for (var i = 0; i < 719; i++)
        {
            var rush = 0.25 + (0.35 * Math.Exp(-Math.Pow((i - 450) / 90.0, 2)));
            var isDown = i is > 240 and < 262;
            int Some(double share) => !isDown && random.NextDouble() < rush * share ? 1 + random.Next(2) : 0;
            var answered = Some(1);
            history.Add(new StatusSample
            {
                At = start.AddSeconds(i * 5).ToUnixTimeMilliseconds(),
                Answered = answered,
                Missed = Some(0.22),
                Repeated = Some(0.12),
                Hinted = Some(0.08),
                Silent = Some(0.1),
                Median = answered > 0 ? 38 + (20 * random.NextDouble()) : null,
                Slowest = answered > 0 ? 70 + (60 * random.NextDouble() * random.NextDouble()) : null,
                Gaps = 14 + (i / 120) - (i > 500 ? 5 : 0),
                Gateway = isDown ? i < 256 ? "disconnected" : "connecting" : "ready",
            });
        }
    }
}
