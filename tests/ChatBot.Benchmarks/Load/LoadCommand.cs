using System.Diagnostics;
using System.Globalization;

namespace ChatBot.Benchmarks.Load;

/// <summary><c>load</c>: questions a second through the gateway, answered by the program as users start it.</summary>
internal static class LoadCommand
{
    private const double WantedMilliseconds = 5;
    private const int WarmUpSeconds = 20;
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

        var memory = new List<double>();
        using var sampling = new CancellationTokenSource();
        var sampler = SampleAsync(bot, memory, sampling.Token);
        var processor = bot.Processor;
        var machine = MachineTime.Now;
        var started = Stopwatch.GetTimestamp();
        await asking.RunAsync(rate, (int)(rate * seconds));
        var asked = Stopwatch.GetElapsedTime(started);
        var lost = await watch.AllAnsweredAsync(Patience);
        await sampling.CancelAsync();
        await sampler;
        return Report(watch, memory, asked, bot.Processor - processor, MachineTime.Now - machine, lost);
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

    private static int Report(ReplyWatch watch, List<double> memory, TimeSpan asked, TimeSpan processor, MachineTime machine, int lost)
    {
        var times = watch.Milliseconds;
        var p99 = times[(int)(times.Count * 0.99)];
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {times.Count + lost} questions in {asked.TotalSeconds:0.0} s ({(times.Count + lost) / asked.TotalSeconds:0}/s): {lost} lost, {watch.Busy} told to come back, {watch.Doubled} doubled, {watch.OutOfOrder} out of order
            from event to request, ms: p50 {times[times.Count / 2]:0.00}, p95 {times[(int)(times.Count * 0.95)]:0.00}, p99 {p99:0.00}, p99.9 {times[(int)(times.Count * 0.999)]:0.00}, most {times[^1]:0.00} (wanted: p99 under {WantedMilliseconds:0})
            processor of the bot: {processor.TotalMicroseconds / times.Count:0} µs a question; the machine was idle for {machine.Idle:P0} and taken away by its host for {machine.Stolen:P0}
            memory of the bot, MB: {string.Join(' ', memory.Select(sample => sample.ToString("0", CultureInfo.InvariantCulture)))}
            """));
        return lost == 0 && watch.Busy == 0 && watch.Doubled == 0 && watch.OutOfOrder == 0 && p99 < WantedMilliseconds ? 0 : 1;
    }
}
