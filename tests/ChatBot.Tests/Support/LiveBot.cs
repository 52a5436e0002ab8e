using System.Globalization;
using System.Runtime.CompilerServices;
using ChatBot.Conversation;
using ChatBot.Playground;
using ChatBot.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatBot.Tests.Support;

/// <summary>The whole program on a Playground, with the project's corpus.</summary>
internal sealed class LiveBot : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource _stop = new();
    private readonly Session _session = new() { Knowledge = null };
    private Task<int>? _run;

    private ServicesSeen? _services;

    private LiveBot(PlaygroundServer playground) => Playground = playground;

    public PlaygroundServer Playground { get; }

    public ShiftedTime Time { get; } = new();

    public PlaygroundMember Ada => Playground.Member;

    public PlaygroundMember Mona => Playground.Moderator;

    public ulong Questions => Playground.Channel("career-questions");

    public ulong General => Playground.Channel("general");

    public string Mention => $"<@{Playground.ApplicationId}>";

    /// <summary>A part of the program that runs.</summary>
    public T The<T>()
        where T : notnull => _services!.Provider.GetRequiredService<T>();

    /// <summary>Writes a file where the program was started.</summary>
    public void Write(string file, string content) => _session.Write(file, content);

    /// <summary>Starts it, and waits until it is connected and its commands are registered.</summary>
    public static async Task<LiveBot> StartAsync(
        Action<IServiceCollection>? configure = null, Action<PlaygroundServer>? prepare = null, string? corpus = null, [CallerFilePath] string file = "", [CallerMemberName] string test = "")
    {
        var options = new PlaygroundOptions { RateLimits = PlaygroundRateLimits.None, MaxConcurrency = 1_000, WaitTimeout = Patience };
        if (Environment.GetEnvironmentVariable("DISCORD_RECORDING") is { Length: > 0 } folder)
            options.RecordingFile = Path.Combine(folder, $"{Path.GetFileNameWithoutExtension(file)}.{test}.jsonl");
        var bot = new LiveBot(await PlaygroundServer.StartAsync(options));
        prepare?.Invoke(bot.Playground);
        bot._run = bot.RunAsync(configure, corpus ?? Executable.Corpus);
        await await Task.WhenAny(bot._run, bot.Playground.UntilAsync(() => bot.Playground.CommandWrites > 0 && bot.Playground.Connections.Any(c => c.IsIdentified), "the bot"));
        return bot;
    }

    /// <summary>How the program ended, by itself or because it is stopped now.</summary>
    public async Task<(int ExitCode, string Error)> EndAsync(bool stop = true)
    {
        if (stop) await _stop.CancelAsync();
        var exitCode = await _run!.WaitAsync(Patience);
        return (exitCode, _session.Error);
    }

    /// <summary>Ada asks in #career-questions by mention.</summary>
    public PlaygroundMessage Ask(string question, ulong? channel = null) => Ada.Post(channel ?? Questions, $"{Mention} {question}");

    /// <summary>Asks, and waits for the reply, and for the bot to know that it came.</summary>
    public async Task<PlaygroundMessage> AskAndHearAsync(string question, ulong? channel = null)
    {
        var reply = await Ada.WaitForReplyAsync(Ask(question, channel));
        await RememberedAsync(reply);
        return reply;
    }

    /// <summary>Waits until the bot knows what a message of its own answered: it learns the id only after everybody sees it.</summary>
    public Task RememberedAsync(PlaygroundMessage answer) => UntilAsync(() => The<ExchangeMemory>().ByAnswer(answer.Id.ToString(CultureInfo.InvariantCulture)) is not null);

    /// <summary>Waits for something in the program that the Playground sees nothing of.</summary>
    public static async Task UntilAsync(Func<bool> holds)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!holds()) await Task.Run(Thread.Yield, patience.Token);
    }

    /// <summary>Whatever the bot had to say before this is said by now, and it was nothing.</summary>
    public async Task NothingIsSaidAsync(ulong channel, Func<Task> act)
    {
        var before = Ada.Messages(channel).Count(message => message.IsFromBot);
        await act();
        await Playground.Helper.WaitForReplyAsync(Playground.Helper.Post(channel, $"{Mention} which degrees do data engineers have?"));
        Assert.Equal(before + 1, Ada.Messages(channel).Count(message => message.IsFromBot));
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        if (_run is not null) await ((Task)_run).WaitAsync(Patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Playground.DisposeAsync();
        _session.Dispose();
        _stop.Dispose();
    }

    private Task<int> RunAsync(Action<IServiceCollection>? configure, string corpus) => Task.Run(() => _session.RunAsync(
        ["--corpus", corpus],
        Time,
        services =>
        {
            services.Configure<DiscordSettings>(settings => (settings.Token, settings.BaseUrl) = (Playground.BotToken, Playground.BaseAddress.AbsoluteUri));
            services.Configure<LimitsOptions>(limits => (limits.MemberBurst, limits.ChannelBurst) = (1_000, 1_000));
            services.Configure<HealthOptions>(health => (health.Enabled, health.Port) = (false, 0));
            services.AddLogging(logging => logging.ClearProviders());
            services.AddHostedService(provider => _services = new ServicesSeen(provider));
            configure?.Invoke(services);
        },
        _stop.Token));
}
