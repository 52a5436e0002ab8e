using System.Globalization;
using ChatBot.Playground;

namespace ChatBot.Benchmarks.Discord;

/// <summary><c>events [--count 100000]</c>: messages a second from a loopback socket to handlers, the client on one core.</summary>
internal static class EventsCommand
{
    private const int Warmup = 20_000;
    private const int Batch = 500;
    private const double Wanted = 20_000;

    public static async Task<int> RunAsync(Arguments args)
    {
        var count = (int)args.Number("--count", 100_000);
        await using var playground = await PlaygroundServer.StartAsync(new PlaygroundOptions { EventsKeptPerSession = Batch });
        using var client = new ChildProcess(
            CountingClient.Command,
            "--token", playground.BotToken,
            "--url", playground.BaseAddress.AbsoluteUri,
            "--warm-up", Warmup.ToString(CultureInfo.InvariantCulture),
            "--events", (count + Warmup).ToString(CultureInfo.InvariantCulture),
            "--cores", "1");
        await client.Output.ReadLineAsync();
        for (var i = 0; i < count + Warmup; i++) playground.GatewayFaults.SendEvent("MESSAGE_CREATE", MessageEvent.Data(i));
        var report = CountingReport.Parse(await client.Output.ReadLineAsync() ?? throw new InvalidOperationException("The client ended."));
        await client.StopAsync();

        var handled = report.Handled - Warmup;
        var perSecond = handled / report.Seconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{handled} handled, {report.Shed} shed in {report.Seconds:0.00} s: {perSecond:0} events/s on one core, {report.ProcessorSeconds / handled * 1e6:0.0} µs of processor each (wanted: {Wanted:0} events/s)"));
        return perSecond >= Wanted && report.Shed == 0 ? 0 : 1;
    }
}
