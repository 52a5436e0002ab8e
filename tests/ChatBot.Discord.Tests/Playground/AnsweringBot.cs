using System.Collections.Concurrent;
using ChatBot.Discord.Dispatch;
using ChatBot.Discord.Entities;
using ChatBot.Discord.Rest;
using ChatBot.Playground;

namespace ChatBot.Discord.Tests.Playgrounds;

/// <summary>A bot on a Playground that answers every message of a person once, by a reply.</summary>
internal sealed class AnsweringBot : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ConcurrentQueue<ulong> _handled = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task? _run;

    private AnsweringBot(PlaygroundServer playground, TimeProvider time, Action<DiscordOptions>? configure)
    {
        var options = new DiscordOptions
        {
            Token = playground.BotToken,
            BaseUrl = playground.BaseAddress,
            DeferAfter = HastyTime.LongestPause * 2,
            DrainTimeout = HastyTime.LongestPause * 2,
        };
        configure?.Invoke(options);
        Rest = new DiscordRestClient(options, null, time);
        Client = new DiscordClient(options, Rest, null, time);
        Client.On(GatewayEvents.MessageCreate, AnswerAsync);
        Client.On(GatewayEvents.Ready, (_, _) =>
        {
            _ready.TrySetResult();
            return Task.CompletedTask;
        });
    }

    public DiscordClient Client { get; }

    public DiscordRestClient Rest { get; }

    public Task Run => _run ?? throw new InvalidOperationException("It does not run yet.");

    /// <summary>The messages of persons that the handler got, one for each time.</summary>
    public IReadOnlyList<ulong> Handled => [.. _handled];

    /// <summary>Starts a bot whose pauses take no time, unless another clock is given.</summary>
    public static AnsweringBot Start(PlaygroundServer playground, TimeProvider? time = null, Action<DiscordOptions>? configure = null, Action<DiscordClient>? setUp = null)
    {
        var bot = new AnsweringBot(playground, time ?? new HastyTime(), configure);
        setUp?.Invoke(bot.Client);
        bot._run = Task.Run(() => bot.Client.RunAsync(bot._stop.Token));
        return bot;
    }

    /// <summary>Starts a bot, and waits until it knows its session.</summary>
    public static async Task<AnsweringBot> ReadyAsync(PlaygroundServer playground, TimeProvider? time = null, Action<DiscordOptions>? configure = null, Action<DiscordClient>? setUp = null)
    {
        var bot = Start(playground, time, configure, setUp);
        await bot._ready.Task.WaitAsync(Patience);
        return bot;
    }

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await Run.WaitAsync(Patience);
    }

    /// <summary>The end that comes of itself.</summary>
    public Task<DiscordFatalException> FatalAsync() => Assert.ThrowsAsync<DiscordFatalException>(() => Run.WaitAsync(Patience));

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Run.WaitAsync(Patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Client.Dispose();
        Rest.Dispose();
        _stop.Dispose();
    }

    private async Task AnswerAsync(Message message, CancellationToken cancellationToken)
    {
        if (!message.IsFromPerson) return;
        _handled.Enqueue(message.Id.Value);
        await Rest.ReplyAsync(message, $"You asked: {message.Content}", cancellationToken);
    }
}
