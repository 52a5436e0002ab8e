using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using ChatBot.Discord;
using ChatBot.Discord.Dispatch;
using ChatBot.Discord.Entities;
using ChatBot.Discord.Rest;
using Microsoft.Extensions.Logging;

namespace ChatBot.Benchmarks.Soak;

/// <summary>The bot that is soaked, in its own process: replies to every question, also to those asked while it had no session.</summary>
internal sealed class SoakBot(DiscordRestClient rest, IReadOnlyList<Snowflake> channels)
{
    public const string Command = "soak-bot";
    public const string Refusal = "Too many questions wait; please ask again.";
    public const string Caught = "Sorry for the delay.";

    private const int PageSize = 100;
    private const int MaxPages = 25;

    private readonly ConcurrentDictionary<Snowflake, ulong> _newest = new();
    private volatile Dictionary<Snowflake, ulong> _heardInLastSession = [];
    private long _shed;

    public static async Task<int> RunAsync(Arguments args)
    {
        var options = new DiscordOptions
        {
            Token = args.Text("--token"),
            BaseUrl = new Uri(args.Text("--url")),
            SessionFile = args.Text("--session"),
            RequestsPerSecond = 1_000,
            RequestTimeout = TimeSpan.FromSeconds(3),
            HelloTimeout = TimeSpan.FromSeconds(3),
            ReadyTimeout = TimeSpan.FromSeconds(5),
            StableAfter = TimeSpan.FromSeconds(3),
            ChannelQueueLimit = 1_000,
            QueueLimit = 10_000,
        };
        var channels = args.Text("--channels").Split(',').Select(Snowflake.Parse).ToList();
        using var loggers = LoggerFactory.Create(logging => logging.AddProvider(new FileLoggerProvider(args.Text("--log"))).SetMinimumLevel(LogLevel.Information));
        using var rest = new DiscordRestClient(options, loggers);
        using var client = new DiscordClient(options, rest, loggers);
        var bot = new SoakBot(rest, channels);
        client.On(GatewayEvents.MessageCreate, bot.AnswerAsync);
        client.On(GatewayEvents.Ready, (_, token) => bot.CatchUpAsync(token));
        client.OnOverload((message, token) => rest.ReplyAsync(message, Refusal, token));

        using var stop = new CancellationTokenSource();
        using var meter = new MeterListener { InstrumentPublished = Listen };
        meter.SetMeasurementEventCallback<long>(bot.Measure);
        meter.Start();
        var running = client.RunAsync(stop.Token);
        var reporting = bot.ReportAsync(stop.Token);
        await Task.WhenAny(running, Console.In.ReadToEndAsync(CancellationToken.None));
        await stop.CancelAsync();
        await reporting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await running;
        return 0;
    }

    private static void Listen(Instrument instrument, MeterListener listener)
    {
        if (instrument is { Meter.Name: "ChatBot.Discord", Name: "discord.gateway.shed" or "discord.gateway.identifies" }) listener.EnableMeasurementEvents(instrument);
    }

    // The counter is raised before the session is asked for, so that nothing of it has been heard yet.
    private void Measure(Instrument instrument, long count, ReadOnlySpan<KeyValuePair<string, object?>> tags, object? state)
    {
        if (instrument.Name == "discord.gateway.shed") Interlocked.Add(ref _shed, count);
        else _heardInLastSession = new Dictionary<Snowflake, ulong>(_newest);
    }

    private async Task ReportAsync(CancellationToken stop)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), TimeProvider.System);
        while (await timer.WaitForNextTickAsync(stop))
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{GC.GetTotalMemory(forceFullCollection: false)} {Volatile.Read(ref _shed)}"));
    }

    private async Task AnswerAsync(Message message, CancellationToken stop)
    {
        _newest.AddOrUpdate(message.ChannelId, message.Id.Value, (_, newest) => Math.Max(newest, message.Id.Value));
        if (message.IsFromPerson) await rest.ReplyAsync(message, "Yes.", stop);
    }

    /// <summary>What was asked after a session ended and before this one began comes in no event; history has it.</summary>
    private Task CatchUpAsync(CancellationToken stop) => Task.WhenAll(channels.Select(channel => CatchUpAsync(channel, _heardInLastSession.GetValueOrDefault(channel), stop)));

    private async Task CatchUpAsync(Snowflake channel, ulong heardUpTo, CancellationToken stop)
    {
        var missed = new List<Message>();
        var answered = new HashSet<Snowflake>();
        Snowflake? before = null;
        for (var page = 0; page < MaxPages; page++)
        {
            var messages = await rest.GetMessagesAsync(channel, PageSize, before, stop);
            foreach (var message in messages)
            {
                if (message.MessageReference?.MessageId is { } question) answered.Add(question);
                if (message.IsFromPerson && message.Id.Value > heardUpTo) missed.Add(message);
            }

            if (messages.Count < PageSize || messages[^1].Id.Value <= heardUpTo) break;
            before = messages[^1].Id;
        }

        foreach (var message in missed.Where(m => !answered.Contains(m.Id)).Reverse())
            await rest.ReplyAsync(message with { ChannelId = channel }, Caught, stop);
    }
}
