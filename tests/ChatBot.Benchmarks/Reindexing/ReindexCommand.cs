using System.Globalization;
using ChatBot.Benchmarks.Load;
using ChatBot.Playground;

namespace ChatBot.Benchmarks.Reindexing;

/// <summary><c>reindex</c>: questions asked all through reindexes of very many articles, beside questions asked in quiet times.</summary>
internal static class ReindexCommand
{
    private const double WantedRatio = 2;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(15);

    public static async Task<int> RunAsync(Arguments args)
    {
        var articles = (int)args.Number("--articles", 5_000);
        using var corpus = new GeneratedCorpus(articles);
        await using var playground = await PlaygroundServer.StartAsync(new PlaygroundOptions { RateLimits = PlaygroundRateLimits.None, MaxConcurrency = 10_000, EventsKeptPerSession = 10_000, RequestsKept = 10, WaitTimeout = Patience });
        using var bot = StartBot(playground, corpus.Folder);
        await playground.UntilAsync(() => playground.CommandWrites > 0, "the bot");

        var watch = new ReplyWatch();
        using var stop = new CancellationTokenSource();
        var watching = watch.FollowAsync(playground.Owner, playground.ApplicationId, stop.Token);
        var askers = new Askers(playground, watch, (int)args.Number("--rate", 100));
        var (quiet, busy) = (new List<Asked>(), new List<Asked>());
        // What is compiled anew in the first seconds is not what runs for weeks.
        await askers.AskDuringAsync(Task.Delay(WarmUp, TimeProvider.System));
        await askers.AskDuringAsync(ReindexAsync(playground, corpus, articles - 1));
        for (var round = 0; round < (int)args.Number("--rounds", 5); round++)
        {
            quiet.Add(await askers.AskDuringAsync(Task.Delay(TimeSpan.FromSeconds(args.Number("--seconds", 15)), TimeProvider.System)));
            busy.Add(await askers.AskDuringAsync(ReindexAsync(playground, corpus, round)));
        }

        await stop.CancelAsync();
        await watching;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{articles} articles; memory of the bot at most {bot.PeakRss:0} MB"));
        return Report(quiet, busy);
    }

    private static ChildProcess StartBot(PlaygroundServer playground, string corpus) => ChildProcess.Of(
        "chatbot.dll",
        ("ChatBot__Corpus__Path", corpus),
        ("ChatBot__Discord__Token", playground.BotToken),
        ("ChatBot__Discord__BaseUrl", playground.BaseAddress.AbsoluteUri),
        ("ChatBot__Discord__RequestsPerSecond", "100000"),
        ("ChatBot__Storage__Path", Path.Combine(Directory.CreateTempSubdirectory("reindex-").FullName, "chatbot.db")),
        ("ChatBot__Limits__QuietRepeatMinutes", "0"),
        ("ChatBot__Limits__MemberBurst", "100000"),
        ("ChatBot__Limits__ChannelBurst", "100000"),
        ("ChatBot__Limits__MemberPerMinute", "100000"),
        ("ChatBot__Limits__ChannelPerMinute", "100000"));

    /// <summary>Reads every article anew, of which one has changed, and waits for the report.</summary>
    private static async Task ReindexAsync(PlaygroundServer playground, GeneratedCorpus corpus, int edited)
    {
        corpus.Edit(edited);
        var moderators = playground.Channel("moderators");
        var answer = await playground.Moderator.RunCommand(moderators, "reindex", ("full", true)).MessageAsync();
        var report = await playground.Moderator.WaitForMessageAsync(moderators, message => message.Id == answer.Id && message.Embeds.Count > 0);
        var title = report.Embeds[0]!["title"]!.GetValue<string>();
        if (title != "The new articles are in use") throw new InvalidOperationException($"The reindex ended with “{title}”.");
    }

    /// <summary>The machine has bad moments of its own: each round's p99 counts once, and the middle one of them.</summary>
    private static int Report(List<Asked> quiet, List<Asked> busy)
    {
        var (before, during) = (Middle(quiet), Middle(busy));
        var lost = quiet.Concat(busy).Sum(asked => asked.Lost);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            quiet:   {Row(quiet)}
            reindex: {Row(busy)}
            p99 during a reindex to quiet p99, the middle of {quiet.Count} rounds: {during / before:0.00} (wanted: under {WantedRatio:0}); {lost} questions lost
            """));
        return lost == 0 && during / before < WantedRatio ? 0 : 1;
    }

    private static string Row(List<Asked> all)
    {
        var rounds = string.Join(", ", all.Select(asked => string.Create(CultureInfo.InvariantCulture, $"{asked.Percentile(0.99):0.0} in {asked.Lasted.TotalSeconds:0} s")));
        var times = all.SelectMany(asked => asked.Milliseconds).Order().ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{times.Count} answers, ms: p50 {times[times.Count / 2]:0.00}, most {times[^1]:0.0}, p99 {rounds}");
    }

    private static double Middle(List<Asked> all) => all.Select(asked => asked.Percentile(0.99)).Order().ElementAt(all.Count / 2);
}
