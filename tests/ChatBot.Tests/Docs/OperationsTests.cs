using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChatBot.Cli;
using ChatBot.Diagnostics.Metrics;
using ChatBot.Tests.Support;
using Microsoft.Extensions.Logging;

namespace ChatBot.Tests.Docs;

/// <summary>docs/operations.md, docs/troubleshooting.md and the dashboard speak of what there is.</summary>
public partial class OperationsTests
{
    private static readonly string Operations = Pages.Read("operations.md");
    private static readonly string Troubleshooting = Pages.Read("troubleshooting.md");
    private static readonly string Dashboard = Pages.Read("grafana-dashboard.json");

    [Fact]
    public async Task TheTableHasEveryMetricAndNoOther()
    {
        await using var bot = await LiveBot.StartAsync();
        bot.The<BotGauges>();
        var families = bot.The<MetricStore>().Read();

        var documented = MetricRow().Matches(Operations).Select(row => (Name: row.Groups["name"].Value, Type: row.Groups["type"].Value)).Order();
        Assert.Equal(families.Select(family => (Name: PrometheusText.NameOf(family), Type: family.Kind.ToString().ToLowerInvariant())).Order(), documented);
    }

    [Fact]
    public async Task QueriesNameNoMetricThatIsNotPrinted()
    {
        var printed = await PrintedAsync();

        var asked = Names(string.Join('\n', Expressions(JsonNode.Parse(Dashboard)!)));
        Assert.InRange(asked.Count, 30, 100);
        Assert.Empty(asked.Except(printed));
        Assert.Empty(Names(string.Join('\n', PromQl().Matches(Operations).Select(block => block.Value))).Except(printed));
        Assert.Empty(Names(Troubleshooting).Except(printed.Select(name => name.Replace("_bucket", "", StringComparison.Ordinal))));
    }

    [Fact]
    public void ItsExitCodesAreTheProgramsOwn()
    {
        var codes = typeof(ExitCode).GetFields(BindingFlags.Static | BindingFlags.Public).Select(field => (int)field.GetRawConstantValue()!).Order();

        Assert.Equal(codes, ExitRow().Matches(Operations).Select(row => int.Parse(row.Groups["code"].Value, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void ItsEventsAreInTheirRanges()
    {
        var ranges = EventRow().Matches(Operations).Select(row => (First: int.Parse(row.Groups["first"].Value, System.Globalization.CultureInfo.InvariantCulture), Last: int.Parse(row.Groups["last"].Value, System.Globalization.CultureInfo.InvariantCulture))).ToList();
        var ids = new[] { typeof(ExitCode).Assembly, typeof(Discord.DiscordClient).Assembly }
            .SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>()?.EventId)
            .OfType<int>();

        Assert.All(ids, id => Assert.Single(ranges, range => id >= range.First && id <= range.Last));
    }

    [Fact]
    public void SymptomsQuoteWhatTheProgramSays()
    {
        var said = Directory.EnumerateFiles(Sources(), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText).ToList();

        var quotes = Quote().Matches(Troubleshooting).Select(quote => quote.Groups["text"].Value).ToList();
        Assert.InRange(quotes.Count, 10, 100);
        Assert.All(quotes, quote => Assert.Contains(said, file => file.Contains(quote, StringComparison.Ordinal)));
    }

    /// <summary>All that /metrics prints, and what it would had it been measured already.</summary>
    private static async Task<HashSet<string>> PrintedAsync()
    {
        await using var bot = await LiveBot.StartAsync(HealthClient.Enable);
        using var health = await HealthClient.OfAsync(bot);
        await health.UntilAsync("readyz", 200);
        await bot.AskAndHearAsync("do data engineers do ML?");
        var (_, text) = await health.GetAsync("metrics");
        var possible = bot.The<MetricStore>().Read().SelectMany(family => PrometheusText.NameOf(family) is var name && family.Kind == FamilyKind.Histogram ? [name + "_bucket", name + "_sum", name + "_count"] : (string[])[name]);
        return [.. Exposition.Parse(text).Samples.Select(sample => sample.Name), .. possible];
    }

    private static HashSet<string> Names(string text) => [.. MetricName().Matches(text).Select(match => match.Value)];

    private static IEnumerable<string> Expressions(JsonNode node) => node switch
    {
        JsonObject each => each.SelectMany(child => child is { Key: "expr" or "query", Value: JsonValue text } ? [text.ToString()] : child.Value is null ? [] : Expressions(child.Value)),
        JsonArray all => all.SelectMany(child => child is null ? [] : Expressions(child)),
        _ => [],
    };

    private static string Sources()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ChatBot.sln"))) return Path.Combine(folder.FullName, "src");
        }

        throw new DirectoryNotFoundException("The sources are not above the tests.");
    }

    [GeneratedRegex(@"^\| `(?<name>(chatbot|discord|dotnet)_[a-z0-9_]+)` \| (?<type>counter|gauge|histogram) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MetricRow();

    [GeneratedRegex(@"^\| (?<code>\d+) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ExitRow();

    [GeneratedRegex(@"^\| (?<first>\d{3})–(?<last>\d{3}) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex EventRow();

    [GeneratedRegex(@"\b(chatbot|discord|dotnet)_[a-z0-9_]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MetricName();

    [GeneratedRegex("```(promql|yaml).+?```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PromQl();

    [GeneratedRegex("“(?<text>[^”]{12,})”", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quote();
}
