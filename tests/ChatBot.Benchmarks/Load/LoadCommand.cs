using System.Diagnostics;
using System.Globalization;
using ChatBot.Playground;

namespace ChatBot.Benchmarks.Load;

/// <summary><c>load</c>: questions a second through the gateway, answered by the program as users start it.</summary>
internal static class LoadCommand
{
    private const double WantedMilliseconds = 5;
    private const int Askers = 200;
    private const int WarmUpSeconds = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly string[] Questions =
    [
        "do data engineers do ML?",
        "how much does a data engineer earn?",
        "which certs are there for data engineers?",
        "difference between a data engineer and a machine learning engineer",
        "do employers require a certification for entry level jobs?",
        "what is the salary of a nurse?",
    ];

    public static async Task<int> RunAsync(Arguments args)
    {
        var rate = (int)args.Number("--rate", 1_000);
        var seconds = args.Number("--seconds", 60);
        await using var playground = await PlaygroundServer.StartAsync(new PlaygroundOptions { RateLimits = PlaygroundRateLimits.None, MaxConcurrency = 10_000, EventsKeptPerSession = 10_000, RequestsKept = 10, WaitTimeout = Patience });
        ulong[] channels = [.. Enumerable.Range(0, (int)args.Number("--channels", 50)).Select(i => playground.AddChannel($"load-{i}"))];
        PlaygroundMember[] members = [.. Enumerable.Range(0, Askers).Select(i => playground.AddMember($"asker{i}"))];
        using var bot = StartBot(playground);
        await playground.UntilAsync(() => playground.CommandWrites > 0, "the bot");

        var watch = new ReplyWatch();
        using var stop = new CancellationTokenSource();
        var watching = watch.FollowAsync(playground.Owner, playground.ApplicationId, stop.Token);
        // What is compiled anew in the first seconds is not what runs for weeks.
        await AskAsync(playground, members, channels, watch, rate / 2, rate / 2 * WarmUpSeconds);
        await watch.AllAnsweredAsync(Patience);
        watch.Forget();

        var memory = new List<double>();
        using var sampling = new CancellationTokenSource();
        var sampler = SampleAsync(bot, memory, sampling.Token);
        var processor = bot.Processor;
        var started = Stopwatch.GetTimestamp();
        await AskAsync(playground, members, channels, watch, rate, (int)(rate * seconds));
        var asked = Stopwatch.GetElapsedTime(started);
        var lost = await watch.AllAnsweredAsync(Patience);
        await sampling.CancelAsync();
        await sampler;
        await stop.CancelAsync();
        await watching;
        return Report(watch, memory, asked, bot.Processor - processor, lost);
    }

    private static ChildProcess StartBot(PlaygroundServer playground) => ChildProcess.Of(
        "chatbot.dll",
        ("ChatBot__Discord__Token", playground.BotToken),
        ("ChatBot__Discord__BaseUrl", playground.BaseAddress.AbsoluteUri),
        ("ChatBot__Discord__RequestsPerSecond", "100000"),
        ("ChatBot__Storage__Path", Path.Combine(Directory.CreateTempSubdirectory("load-").FullName, "chatbot.db")),
        ("ChatBot__Limits__QuietRepeatMinutes", "0"),
        ("ChatBot__Limits__MemberBurst", "100000"),
        ("ChatBot__Limits__ChannelBurst", "100000"),
        ("ChatBot__Limits__MemberPerMinute", "100000"),
        ("ChatBot__Limits__ChannelPerMinute", "100000"));

    /// <summary>Asks evenly, and makes up for a pause of the machine's.</summary>
    private static async Task AskAsync(PlaygroundServer playground, PlaygroundMember[] members, ulong[] channels, ReplyWatch watch, int rate, int count)
    {
        var mention = $"<@{playground.ApplicationId}> ";
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(2));
        var started = Stopwatch.GetTimestamp();
        for (var i = 0; i < count;)
        {
            await timer.WaitForNextTickAsync();
            var due = Math.Min(count, (int)(Stopwatch.GetElapsedTime(started).TotalSeconds * rate));
            for (; i < due; i++)
            {
                var at = Stopwatch.GetTimestamp();
                var channel = channels[i % channels.Length];
                watch.Asked(members[i % members.Length].Post(channel, mention + Questions[i % Questions.Length]).Id, channel, at);
            }
        }
    }

    private static async Task SampleAsync(ChildProcess bot, List<double> memory, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(5));
        try
        {
            do memory.Add(bot.Rss);
            while (await timer.WaitForNextTickAsync(stop));
        }
        catch (OperationCanceledException)
        {
            memory.Add(bot.Rss);
        }
    }

    private static int Report(ReplyWatch watch, List<double> memory, TimeSpan asked, TimeSpan processor, int lost)
    {
        var times = watch.Milliseconds;
        var p99 = times[(int)(times.Count * 0.99)];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {times.Count + lost} questions in {asked.TotalSeconds:0.0} s ({(times.Count + lost) / asked.TotalSeconds:0}/s): {lost} lost, {watch.Doubled} doubled, {watch.OutOfOrder} out of order
            from event to request, ms: p50 {times[times.Count / 2]:0.00}, p95 {times[(int)(times.Count * 0.95)]:0.00}, p99 {p99:0.00}, p99.9 {times[(int)(times.Count * 0.999)]:0.00}, most {times[^1]:0.00} (wanted: p99 under {WantedMilliseconds:0})
            processor of the bot: {processor.TotalMicroseconds / times.Count:0} µs a question
            memory of the bot, MB: {string.Join(' ', memory.Select(sample => sample.ToString("0", CultureInfo.InvariantCulture)))}
            """));
        return lost == 0 && watch.Doubled == 0 && watch.OutOfOrder == 0 && p99 < WantedMilliseconds ? 0 : 1;
    }
}
