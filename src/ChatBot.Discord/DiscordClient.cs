using ChatBot.Discord.Dispatch;
using ChatBot.Discord.Entities;
using ChatBot.Discord.Gateway;
using ChatBot.Discord.Interactions;
using ChatBot.Discord.Rest;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatBot.Discord;

/// <summary>A bot's whole connection to Discord: say what handles what, then run it.</summary>
public sealed class DiscordClient : IDisposable
{
    /// <summary>In how many guilds a client looks for commands left over from another scope.</summary>
    private const int MaxGuildsToClear = 25;

    private readonly DiscordOptions _options;
    private readonly EventDispatcher _dispatcher;
    private readonly InteractionRunner _interactions;
    private readonly CommandSynchronizer _commands;
    private readonly SessionTracker _session = new();
    private readonly GatewayClient _gateway;
    private readonly ILogger _logger;
    private int _started;
    private int _synchronizing;

    /// <summary>A client for the bot and the server that the options name.</summary>
    /// <param name="options">The token, the server, the intents.</param>
    /// <param name="rest">The client for HTTP requests; the owner disposes of it.</param>
    /// <param name="loggers">Where to log.</param>
    /// <param name="time">The clock.</param>
    /// <param name="store">What keeps the session between processes; a file where null and the options name one.</param>
    public DiscordClient(DiscordOptions options, DiscordRestClient rest, ILoggerFactory? loggers = null, TimeProvider? time = null, ISessionStore? store = null)
        : this(options, rest, loggers, time, store, () => new GatewaySocket())
    {
    }

    internal DiscordClient(DiscordOptions options, DiscordRestClient rest, ILoggerFactory? loggers, TimeProvider? time, ISessionStore? store, Func<IGatewaySocket> sockets)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(rest);
        time ??= TimeProvider.System;
        loggers ??= NullLoggerFactory.Instance;
        _options = options;
        Rest = rest;
        _logger = loggers.CreateLogger("ChatBot.Discord.Interactions");
        _dispatcher = new EventDispatcher(options, _session, time, loggers.CreateLogger("ChatBot.Discord.Dispatch"));
        _interactions = new InteractionRunner(Interactions, rest, options, time, _logger);
        _commands = new CommandSynchronizer(rest, _logger);
        _dispatcher.Add(new InteractionRoute(_interactions));
        store ??= options.SessionFile is { Length: > 0 } file ? new FileSessionStore(file) : new NoSessionStore();
        var context = new GatewayContext(options, _dispatcher, sockets, time, loggers.CreateLogger("ChatBot.Discord.Gateway"), Random.Shared.NextDouble);
        _gateway = new GatewayClient(context, rest, _session, store) { OnReady = SynchronizeInBackgroundAsync };
    }

    /// <summary>Discord's HTTP API.</summary>
    public DiscordRestClient Rest { get; }

    /// <summary>The commands, and what answers interactions.</summary>
    public InteractionRouter Interactions { get; } = new();

    /// <summary>The bot's own user; empty before the first session.</summary>
    public Snowflake BotId => _session.BotId;

    /// <summary>The bot's application; empty before the first session.</summary>
    public Snowflake ApplicationId => _session.ApplicationId;

    /// <summary>Whether the session was started by a process before this one: then Discord does not tell again which guilds and channels there are.</summary>
    public bool IsRestored => _session.IsRestored;

    /// <summary>How the gateway is.</summary>
    public GatewayStatus Status => _gateway.Status(_dispatcher.SinceEvent);

    /// <summary>What became of registering the commands; null until it is done.</summary>
    public CommandSyncResult? CommandSync { get; private set; }

    /// <summary>Has an event handled: in order within a channel, side by side across channels, never on the receive loop.</summary>
    public DiscordClient On<T>(GatewayEvent<T> kind, Func<T, CancellationToken, Task> handler)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(handler);
        _dispatcher.On(kind, handler);
        return this;
    }

    /// <summary>
    /// Has a message handled that was found in a channel's history, as if the gateway had told of it, for what is posted
    /// while there is no session comes in no event. One that was handled already is passed over.
    /// </summary>
    /// <returns>Whether it will be handled.</returns>
    public bool Deliver(Message message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return _dispatcher.Deliver(GatewayEvents.MessageCreate, message);
    }

    /// <summary>Has the asker told when a message is refused because too many wait; must be quick, and not all are told.</summary>
    public DiscordClient OnOverload(Func<Message, CancellationToken, Task> handler)
    {
        ArgumentNullException.ThrowIfNull(handler);
        _dispatcher.Overload.Add(handler);
        return this;
    }

    /// <summary>How the commands that are declared differ from those that Discord knows. Nothing is changed, and no session is needed.</summary>
    public async Task<CommandSyncResult> CompareCommandsAsync(Snowflake application, CancellationToken cancellationToken = default)
    {
        var known = await Rest.GetCommandsAsync(application, _options.CommandGuild, cancellationToken).ConfigureAwait(false);
        return CommandSynchronizer.Compare(Interactions.Commands, known, _options.CommandGuild);
    }

    /// <summary>Changes how the bot appears, now and in later sessions.</summary>
    public Task UpdatePresenceAsync(Presence presence, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(presence);
        return _gateway.UpdatePresenceAsync(presence, cancellationToken);
    }

    /// <summary>Stays connected until told to stop; then lets the handlers finish and saves the session, so that the next process resumes it.</summary>
    /// <exception cref="DiscordFatalException">There is no use in trying again; its message says what to do.</exception>
    public async Task RunAsync(CancellationToken stop)
    {
        if (Interlocked.Exchange(ref _started, 1) == 1)
            throw new InvalidOperationException("A client runs once.");
        if (string.IsNullOrWhiteSpace(_options.Token))
            throw DiscordFatalException.InvalidToken();

        using var saving = new CancellationTokenSource();
        var saver = _gateway.KeepSavingAsync(saving.Token);
        try
        {
            await _gateway.RunAsync(stop).ConfigureAwait(false);
        }
        finally
        {
            await _dispatcher.DrainAsync(_interactions.WhenIdleAsync()).ConfigureAwait(false);
            await saving.CancelAsync().ConfigureAwait(false);
            await saver.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await _gateway.SaveAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _gateway.Dispose();
        _dispatcher.Dispose();
    }

    // Discord's limits on registering must not hold the gateway up, nor a failure end it.
    private Task SynchronizeInBackgroundAsync(bool resumed)
    {
        if (Interlocked.Exchange(ref _synchronizing, 1) == 0)
            _ = Task.Run(SynchronizeAsync, CancellationToken.None);
        return Task.CompletedTask;
    }

    private async Task SynchronizeAsync()
    {
        try
        {
            var others = _options.CommandGuild is null && _session.Guilds.Count <= MaxGuildsToClear ? _session.Guilds : [];
            CommandSync = await _commands.SyncAsync(_session.ApplicationId, Interactions.Commands, _options.CommandGuild, others, _dispatcher.Stopping).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is DiscordException or OperationCanceledException or ArgumentException or ObjectDisposedException)
        {
            ChatBot.Discord.Interactions.Log.SyncFailed(_logger, exception.Message);
            Interlocked.Exchange(ref _synchronizing, 0);
        }
    }
}
