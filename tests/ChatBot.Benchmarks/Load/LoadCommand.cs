using System.Diagnostics;
using System.Globalization;

namespace ChatBot.Benchmarks.Load;

/// <summary><c>load</c>: questions a second through the gateway, answered by the program as users start it.</summary>
internal static class LoadCommand
{
    private const double WantedMilliseconds = 5;
    private const int WarmUpSeconds = 20;

    /// <summary>A host that takes no more than this does so for its own upkeep, not for other machines.</summary>
    private const double QuietShare = 0.01;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task<int> RunAsync(Arguments args)
    {
        var rate = (int)args.Number("--rate", 1_000);
        var seconds = args.Number("--seconds", 60);
        var watch = new ReplyWatch();
        var channels = (int)args.Number("--channels", 50);
        await using var server = await LeanServer.StartAsync(channels, watch.Replied);
        var asking = new Asking(server, channels, watch);
        using var bot = StartBot(server.Address);
        await server.Ready.WaitAsync(Patience);

        // What is compiled anew in the first seconds is not what runs for weeks.
        await asking.RunAsync(rate / 2, rate / 2 * WarmUpSeconds);
        Console.WriteLine($"warm after {rate / 2 * WarmUpSeconds} questions, {await watch.AllAnsweredAsync(TimeSpan.FromSeconds(2))} of them lost");
        watch.Forget();

        var moments = new List<Moment>();
        using var sampling = new CancellationTokenSource();
        var sampler = SampleAsync(bot, moments, sampling.Token);
        var processor = bot.Processor;
        var started = Stopwatch.GetTimestamp();
        await asking.RunAsync(rate, (int)(rate * seconds));
        var asked = Stopwatch.GetElapsedTime(started);
        var lost = await watch.AllAnsweredAsync(Patience);
        await sampling.CancelAsync();
        await sampler;
        return Report(watch, moments, asked, bot.Processor - processor, lost);
    }

    private static ChildProcess StartBot(Uri server) => ChildProcess.Of(
        "chatbot.dll",
        ("ChatBot__Discord__Token", LeanServer.Token),
        ("ChatBot__Discord__BaseUrl", new Uri(server, "api/v10").AbsoluteUri),
        ("ChatBot__Discord__RequestsPerSecond", "100000"),
        ("ChatBot__Storage__Path", Path.Combine(Directory.CreateTempSubdirectory("load-").FullName, "chatbot.db")),
        ("ChatBot__Limits__QuietRepeatMinutes", "0"),
        ("ChatBot__Limits__MemberBurst", "100000"),
        ("ChatBot__Limits__ChannelBurst", "100000"),
        ("ChatBot__Limits__MemberPerMinute", "100000"),
        ("ChatBot__Limits__ChannelPerMinute", "100000"));

    private static async Task SampleAsync(ChildProcess bot, List<Moment> moments, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        try
        {
            do moments.Add(Moment.Now(bot));
            while (await timer.WaitForNextTickAsync(stop));
        }
        catch (OperationCanceledException)
        {
            moments.Add(Moment.Now(bot));
        }
    }

    private static int Report(ReplyWatch watch, List<Moment> moments, TimeSpan asked, TimeSpan processor, int lost)
    {
        var times = watch.Milliseconds();
        var p99 = Percentile(times, 0.99);
        var machine = moments[^1].Machine - moments[0].Machine;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {times.Count + lost} questions in {asked.TotalSeconds:0.0} s ({(times.Count + lost) / asked.TotalSeconds:0}/s): {lost} lost, {watch.Busy} told to come back, {watch.Doubled} doubled, {watch.OutOfOrder} out of order
            from event to request, ms: p50 {Percentile(times, 0.5):0.00}, p95 {Percentile(times, 0.95):0.00}, p99 {p99:0.00}, p99.9 {Percentile(times, 0.999):0.00}, most {times[^1]:0.00} (wanted: p99 under {WantedMilliseconds:0})
            processor of the bot: {processor.TotalMicroseconds / times.Count:0} µs a question; the machine was idle for {machine.Idle:P0} and taken away by its host for {machine.Stolen:P1}
            {SecondBySecond(watch, moments)}
            memory of the bot, MB: {string.Join(' ', moments.Where((_, second) => second % 5 == 0).Select(moment => moment.Memory.ToString("0", CultureInfo.InvariantCulture)))}
            """));
        return lost == 0 && watch.Busy == 0 && watch.Doubled == 0 && watch.OutOfOrder == 0 && p99 < WantedMilliseconds ? 0 : 1;
    }

    /// <summary>What a shared machine's host takes away for a moment is in every percentile of the whole; second by second it stands apart.</summary>
    private static string SecondBySecond(ReplyWatch watch, List<Moment> moments)
    {
        var seconds = moments.Zip(moments.Skip(1), (from, until) => (Times: watch.Milliseconds(from.At, until.At), (until.Machine - from.Machine).Stolen)).Where(second => second.Times.Count > 0).ToList();
        var each = seconds.Select(second => Percentile(second.Times, 0.99)).Order().ToList();
        var quiet = seconds.Where(second => second.Stolen <= QuietShare).ToList();
        var untouched = quiet.SelectMany(second => second.Times).Order().ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"p99 of each second, ms: median {Percentile(each, 0.5):0.00}, worst {each[^1]:0.00}; p99 of the {quiet.Count} of {seconds.Count} seconds of which the host took at most {QuietShare:P0}: {(untouched.Count == 0 ? double.NaN : Percentile(untouched, 0.99)):0.00}");
    }

    private static double Percentile(List<double> sorted, double share) => sorted[(int)((sorted.Count - 1) * share)];
}
