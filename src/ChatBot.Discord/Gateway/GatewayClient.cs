using System.Net;
using System.Runtime.InteropServices;
using ChatBot.Discord.Rest;

namespace ChatBot.Discord.Gateway;

/// <summary>Keeps one shard connected, for as long as there is any use in trying.</summary>
internal sealed class GatewayClient : IDisposable
{
    private const int MaxResumes = 3;
    private const int MaxUnreachable = 10;

    /// <summary>A session that was there a moment ago is resumed within 8 seconds: resuming is not counted by Discord, and people wait.</summary>
    private const int MaxAttemptsOfSession = 3;
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private readonly GatewayContext _context;
    private readonly DiscordRestClient _rest;
    private readonly SessionTracker _session;
    private readonly SessionSaver _saver;
    private readonly IdentifyBudget _budget;
    private readonly IntentNegotiator _intents;
    private readonly Backoff _pauses;
    private GatewayConnection? _connection;
    private GatewayBot? _gateway;
    private Presence? _presence;
    private bool _presenceIsUnsent;
    private int _failedResumes;
    private int _unreachable;
    private long _disconnections;
    private long _deafSince;
    private string? _lastDisconnection;

    public GatewayClient(GatewayContext context, DiscordRestClient rest, SessionTracker session, ISessionStore store)
    {
        _context = context;
        _rest = rest;
        _session = session;
        _budget = new IdentifyBudget(context.Time, context.Options.IdentifyReserve);
        _pauses = new Backoff(FirstPause, LongestPause, context.Random);
        _saver = new SessionSaver(store, session, _budget, _pauses, context);
        _intents = new IntentNegotiator(rest, context);
        _presence = context.Options.Presence;
    }

    /// <summary>Called at each READY (false) and RESUMED (true).</summary>
    public Func<bool, Task> OnReady { get; init; } = _ => Task.CompletedTask;

    public GatewayStatus Status(TimeSpan? sinceEvent)
    {
        var connection = _connection;
        var state = connection is null ? GatewayState.Disconnected : connection.IsReady ? GatewayState.Ready : GatewayState.Connecting;
        return new GatewayStatus(state, connection?.Heart.Latency, connection?.Heart.SinceAck, sinceEvent, _disconnections, _lastDisconnection, _budget.Used, _session.Intents)
        {
            DeafFor = state == GatewayState.Ready || Volatile.Read(ref _deafSince) is not (not 0 and var since) ? null : _context.Time.GetElapsedTime(since),
            HeartbeatInterval = connection?.HeartbeatInterval,
        };
    }

    /// <summary>Returns when told to stop, the session left open to resume if it is kept anywhere.</summary>
    /// <exception cref="DiscordFatalException">There is no use in trying again.</exception>
    public async Task RunAsync(CancellationToken stop)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, _rest.TokenRefused);
        Volatile.Write(ref _deafSince, _context.Time.GetTimestamp());
        await _saver.LoadAsync(either.Token).ConfigureAwait(false);
        try
        {
            while (!either.IsCancellationRequested)
            {
                var end = await TryConnectAsync(either.Token).ConfigureAwait(false);
                if (either.IsCancellationRequested)
                    break;
                await PauseAsync(end, either.Token).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            // Told to stop while waiting, or the token was refused.
        }

        if (!stop.IsCancellationRequested)
            throw DiscordFatalException.InvalidToken();
    }

    public Task SaveAsync(CancellationToken cancellationToken) => _saver.SaveAsync(cancellationToken);

    /// <summary>Saves now and then, for a process that is killed.</summary>
    public Task KeepSavingAsync(CancellationToken cancellationToken) => _saver.KeepSavingAsync(cancellationToken);

    public async Task UpdatePresenceAsync(Presence presence, CancellationToken cancellationToken)
    {
        _presence = presence;
        _presenceIsUnsent = _connection is not { IsReady: true };
        if (_connection is { IsReady: true } connection)
            await connection.SendPresenceAsync(presence, cancellationToken).ConfigureAwait(false);
    }

    public void Dispose() => _saver.Dispose();

    private async Task<ConnectionEnd> TryConnectAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await ConnectAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (DiscordException exception) when (exception.Status == HttpStatusCode.Unauthorized)
        {
            throw DiscordFatalException.InvalidToken(exception);
        }
        catch (DiscordException exception)
        {
            return new ConnectionEnd(Disconnection.Resume, exception.Message);
        }
        finally
        {
            if (_connection is { IsReady: true }) Volatile.Write(ref _deafSince, _context.Time.GetTimestamp());
            _connection = null;
        }
    }

    private async Task<ConnectionEnd> ConnectAsync(CancellationToken cancellationToken)
    {
        var resuming = _session.CanResume;
        var intents = GatewayIntents.None;
        if (!resuming)
        {
            intents = await _intents.NegotiateAsync(cancellationToken).ConfigureAwait(false);
            await WaitForBudgetAsync(cancellationToken).ConfigureAwait(false);
        }

        var url = resuming ? GatewayUrl.Trusted(_session.ResumeUrl, _context.Options.BaseUrl.Scheme == "http") : null;
        url ??= await GatewayAddressAsync(cancellationToken).ConfigureAwait(false);
        using var connection = new GatewayConnection(_context, _session)
        {
            Introduce = resuming ? _ => Task.FromResult<Identify?>(null) : token => IdentifyAsync(intents, token),
            OnReady = BecomeReadyAsync,
        };
        _connection = connection;
        Log.Connecting(_context.Logger, resuming ? "resume" : "identify", url.Host);
        var codeOnStop = _saver.IsKept ? CloseRule.KeepSession : CloseRule.EndSession;
        var end = await connection.RunAsync(GatewayUrl.Build(url), codeOnStop, cancellationToken).ConfigureAwait(false);
        Judge(end, resuming);
        return end;
    }

    private async Task<Uri> GatewayAddressAsync(CancellationToken cancellationToken)
    {
        if (_context.Options.GatewayUrl is { } given)
            return given;

        _gateway ??= await _rest.GetGatewayBotAsync(cancellationToken).ConfigureAwait(false);
        return Uri.TryCreate(_gateway.Url, UriKind.Absolute, out var url)
            ? url
            : throw new DiscordException("GET gateway/bot", HttpStatusCode.OK, 0, "the answer names no gateway");
    }

    private async Task WaitForBudgetAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                _gateway = await _rest.GetGatewayBotAsync(cancellationToken).ConfigureAwait(false);
            }
            catch (DiscordException exception) when (exception.Status != HttpStatusCode.Unauthorized && (_gateway is not null || _context.Options.GatewayUrl is not null))
            {
                Log.GatewayBotFailed(_context.Logger, exception.Message);
            }

            var wait = _budget.Wait(_gateway?.SessionStartLimit);
            if (wait == TimeSpan.Zero)
                return;
            Log.WaitingToIdentify(_context.Logger, wait.TotalSeconds, _budget.Used);
            await Task.Delay(wait, _context.Time, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<Identify?> IdentifyAsync(GatewayIntents intents, CancellationToken cancellationToken)
    {
        _presenceIsUnsent = false;
        _session.Intents = intents;
        _budget.Take();
        DiscordMetrics.Identifies.Add(1);
        await _saver.SaveAsync(cancellationToken).ConfigureAwait(false);
        var options = _context.Options;
        return new Identify(
            options.Token,
            new IdentifyProperties(RuntimeInformation.OSDescription.Split(' ')[0], "ChatBot", "ChatBot"),
            LargeThreshold: 50,
            [options.Shard, options.ShardCount],
            _presence is { } presence ? PresenceUpdate.From(presence) : null,
            (int)intents);
    }

    private async Task BecomeReadyAsync(bool resumed)
    {
        (_failedResumes, _unreachable) = (0, 0);
        if (resumed)
            DiscordMetrics.Resumes.Add(1);
        Log.Ready(_context.Logger, resumed ? "resumed" : "started", _session.BotId);
        await OnReady(resumed).ConfigureAwait(false);
        if (_presenceIsUnsent && _connection is { } connection)
        {
            _presenceIsUnsent = false;
            await connection.SendPresenceAsync(_presence!, CancellationToken.None).ConfigureAwait(false);
        }

        await _saver.SaveAsync(CancellationToken.None).ConfigureAwait(false);
    }

    private void Judge(ConnectionEnd end, bool resuming)
    {
        _disconnections++;
        DiscordMetrics.Disconnections.Add(1);
        _lastDisconnection = end.Why;
        Log.Disconnected(_context.Logger, end.Why, end.ReadyFor?.TotalSeconds ?? 0);
        if (CloseRule.IsOurFault(end.CloseCode))
            Log.OurFault(_context.Logger, end.CloseCode!.Value);
        if (end.ReadyFor >= _context.Options.StableAfter)
            _pauses.Reset();
        else if (end.ReadyFor is not null && end.Next == Disconnection.Resume)
            _pauses.Ease(MaxAttemptsOfSession);

        if (end.Next != Disconnection.Resume)
            _session.Clear();
        if (end.Next == Disconnection.Stop)
            throw CloseRule.Fatal(end.CloseCode!.Value);

        if (resuming && end.ReadyFor is null && (end.Opened ? ++_failedResumes >= MaxResumes : ++_unreachable >= MaxUnreachable))
        {
            (_failedResumes, _unreachable) = (0, 0);
            _session.Clear();
        }
    }

    private async Task PauseAsync(ConnectionEnd end, CancellationToken cancellationToken)
    {
        var pause = _pauses.Next();
        if (end.InvalidSession)
            pause += FirstPause * (1 + 4 * _context.Random());
        await Task.Delay(pause, _context.Time, cancellationToken).ConfigureAwait(false);
    }
}
