using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using ChatBot.Discord;
using ChatBot.Discord.Dispatch;
using ChatBot.Discord.Rest;

namespace ChatBot.Benchmarks.Discord;

/// <summary>A client in its own process that counts what it receives and handles, and says when that is so much.</summary>
internal static class CountingClient
{
    public const string Command = "counting-client";

    private static long _received;
    private static long _shed;
    private static long _handled;
    private static long _warmup;
    private static long _firstAt;
    private static TimeSpan _processorAtFirst;

    public static async Task<int> RunAsync(Arguments args)
    {
        var expected = (long)args.Number("--events", 0);
        if (args.Number("--cores", 0) is 1 && OperatingSystem.IsLinux()) Process.GetCurrentProcess().ProcessorAffinity = 1;
        _warmup = (long)args.Number("--warm-up", 1);
        var options = new DiscordOptions { Token = args.Text("--token"), BaseUrl = new Uri(args.Text("--url")) };
        using var rest = new DiscordRestClient(options);
        using var client = new DiscordClient(options, rest);
        using var meter = new MeterListener { InstrumentPublished = Listen };
        meter.SetMeasurementEventCallback<long>(Measure);
        meter.Start();
        client.On(GatewayEvents.MessageCreate, (_, _) => HandleAsync());
        client.On(GatewayEvents.GuildCreate, (_, _) => Task.CompletedTask);

        using var stop = new CancellationTokenSource();
        var running = client.RunAsync(stop.Token);
        var reporting = ReportAsync(client, expected, stop.Token);
        await Task.WhenAny(running, Console.In.ReadToEndAsync(CancellationToken.None));
        await stop.CancelAsync();
        await reporting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await running;
        return 0;
    }

    private static Task HandleAsync()
    {
        if (Interlocked.Increment(ref _handled) == _warmup)
        {
            Volatile.Write(ref _firstAt, TimeProvider.System.GetTimestamp());
            _processorAtFirst = Environment.CpuUsage.TotalTime;
        }

        return Task.CompletedTask;
    }

    private static void Listen(Instrument instrument, MeterListener listener)
    {
        if (instrument is { Meter.Name: "ChatBot.Discord", Name: "discord.gateway.events" or "discord.gateway.shed" }) listener.EnableMeasurementEvents(instrument);
    }

    private static void Measure(Instrument instrument, long count, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state) =>
        Interlocked.Add(ref instrument.Name == "discord.gateway.shed" ? ref _shed : ref _received, count);

    private static async Task ReportAsync(DiscordClient client, long expected, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        while (client.Status.State != ChatBot.Discord.Gateway.GatewayState.Ready) await timer.WaitForNextTickAsync(stop);
        await Console.Out.WriteLineAsync("ready");
        while (Volatile.Read(ref _received) < expected || Volatile.Read(ref _handled) + Volatile.Read(ref _shed) < expected && Volatile.Read(ref _handled) > 0) await timer.WaitForNextTickAsync(stop);
        var wall = TimeProvider.System.GetElapsedTime(_firstAt);
        var processor = Environment.CpuUsage.TotalTime - _processorAtFirst;
        await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{_received} {_handled} {_shed} {wall.TotalSeconds} {processor.TotalSeconds} {GC.GetTotalMemory(forceFullCollection: false)}"));
    }
}
