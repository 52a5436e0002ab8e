using System.Globalization;
using ChatBot.Playground;

namespace ChatBot.Benchmarks.Discord;

/// <summary><c>memory [--guilds 100000]</c>: what a client's process takes, idle in one guild and at the start in very many.</summary>
internal static class MemoryCommand
{
    private const double IdleWanted = 60;
    private const double ManyWanted = 150;
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(10);

    public static async Task<int> RunAsync(Arguments args)
    {
        var guilds = (int)args.Number("--guilds", 100_000);
        var idle = await MeasureAsync("one guild, idle", 0, IdleWanted);
        var many = await MeasureAsync($"{guilds} guilds at the start", guilds, ManyWanted);
        return idle && many ? 0 : 1;
    }

    private static async Task<bool> MeasureAsync(string name, int furtherGuilds, double wanted)
    {
        await using var playground = await PlaygroundServer.StartAsync(new PlaygroundOptions { FurtherGuilds = furtherGuilds, EventsKeptPerSession = 1_000 });
        using var client = new ChildProcess(CountingClient.Command, "--token", playground.BotToken, "--url", playground.BaseAddress.AbsoluteUri, "--events", (furtherGuilds + 1).ToString(CultureInfo.InvariantCulture));
        await client.Output.ReadLineAsync();
        var report = CountingReport.Parse(await client.Output.ReadLineAsync() ?? throw new InvalidOperationException("The client ended."));
        using (var timer = new PeriodicTimer(Idle, TimeProvider.System)) await timer.WaitForNextTickAsync();
        var (rss, peak) = (client.Rss, client.PeakRss);
        await client.StopAsync();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: RSS {rss:0.0} MB, at most {peak:0.0} MB (wanted: under {wanted:0}); GC heap {report.Heap / 1048576.0:0.0} MB; {report.Received} events, {report.Shed} shed"));
        return peak < wanted;
    }
}
