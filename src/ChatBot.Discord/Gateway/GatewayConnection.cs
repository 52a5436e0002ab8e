using System.Net.WebSockets;
using System.Text.Json;
using ChatBot.Discord.Entities;

namespace ChatBot.Discord.Gateway;

/// <summary>One connection, from opening it to its end (events/gateway.mdx#connection-lifecycle).</summary>
internal sealed class GatewayConnection : IDisposable
{
    private const int MaxUnreadable = 5;
    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan ShortestInterval = TimeSpan.FromMilliseconds(20);

    private readonly GatewayContext _context;
    private readonly SessionTracker _session;
    private readonly IGatewaySocket _socket;
    private readonly PayloadReceiver _receiver;
    private readonly PayloadSender _sender;
    private readonly Heart _heart;
    private readonly CancellationTokenSource _deadline;
    private readonly CancellationTokenSource _over = new();
    private readonly CancellationTokenSource _kill = new();
    private ConnectionEnd? _end;
    private Task _beating = Task.CompletedTask;
    private int _unreadable;
    private bool _opened;
    private bool _greeted;
    private long? _readyAt;
    private volatile bool _isReady;

    public GatewayConnection(GatewayContext context, SessionTracker session)
    {
        _context = context;
        _session = session;
        _socket = context.CreateSocket();
        _receiver = new PayloadReceiver(_socket);
        _sender = new PayloadSender(_socket, context.Time);
        _heart = new Heart(_sender, () => session.Received, context.Time, context.Random);
        _deadline = new CancellationTokenSource(context.Options.HelloTimeout, context.Time);
    }

    /// <summary>Called once the session is ready or resumed.</summary>
    public Func<bool, Task> OnReady { get; init; } = _ => Task.CompletedTask;

    /// <summary>Called before the connection introduces itself; says with what.</summary>
    public required Func<CancellationToken, Task<Identify?>> Introduce { get; init; }

    public bool IsReady => _isReady;

    public Heart Heart => _heart;

    public TimeSpan? HeartbeatInterval { get; private set; }

    public async Task<ConnectionEnd> RunAsync(Uri url, int codeOnStop, CancellationToken stop)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, _deadline.Token, _over.Token);
        var receiving = ReceiveAsync(url, either.Token);
        await Task.WhenAny(receiving, Task.Delay(Timeout.InfiniteTimeSpan, _context.Time, either.Token)).ConfigureAwait(false);
        if (!receiving.IsCompleted || _end is null)
            _end ??= new ConnectionEnd(Disconnection.Resume, stop.IsCancellationRequested ? "stopped" : _greeted ? "no READY or RESUMED in time" : "no Hello in time");

        await CloseAsync(stop.IsCancellationRequested ? codeOnStop : CloseRule.KeepSession, receiving).ConfigureAwait(false);
        return _end with { Opened = _greeted, ReadyFor = _readyAt is { } readyAt ? _context.Time.GetElapsedTime(readyAt) : null };
    }

    public Task SendPresenceAsync(Presence presence, CancellationToken cancellationToken) =>
        _sender.SendAsync(GatewayOpcode.PresenceUpdate, PresenceUpdate.From(presence), DiscordJson.Default.PresenceUpdate, cancellationToken);

    public void Dispose()
    {
        _receiver.Dispose();
        _sender.Dispose();
        _socket.Dispose();
        _deadline.Dispose();
        _over.Dispose();
        _kill.Dispose();
    }

    private static ConnectionEnd Closed(int? code) => new(CloseRule.For(code), code is { } known ? $"closed with {known}" : "closed without a code") { CloseCode = code };

    private async Task ReceiveAsync(Uri url, CancellationToken cancellationToken)
    {
        try
        {
            await _socket.ConnectAsync(url, cancellationToken).ConfigureAwait(false);
            _opened = true;

            // Not with the same token: cancelling a receive would tear the socket down before it can be closed.
            while (_end is null && await _receiver.ReceiveAsync(_kill.Token).ConfigureAwait(false) is { } payload)
                await HandleAsync(payload, cancellationToken).ConfigureAwait(false);
            _end ??= Closed(_socket.CloseCode);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Whoever cancelled it knows why.
        }
#pragma warning disable CA1031 // Whatever is the matter with a connection, the next one may be better.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _end ??= _socket.CloseCode is { } code ? Closed(code) : new ConnectionEnd(Disconnection.Resume, exception.Message);
        }
    }

    private Task HandleAsync(ReadOnlyMemory<byte> json, CancellationToken cancellationToken)
    {
        try
        {
            var payload = GatewayPayload.Parse(json.Span);
            switch (payload.Opcode)
            {
                case GatewayOpcode.Dispatch:
                    return DispatchAsync(payload);
                case GatewayOpcode.Heartbeat:
                    Watch(_heart.AnswerAsync(cancellationToken));
                    break;
                case GatewayOpcode.Reconnect:
                    _end = new ConnectionEnd(Disconnection.Resume, "Discord asks to reconnect");
                    break;
                case GatewayOpcode.InvalidSession:
                    var resumable = payload.Data.SequenceEqual("true"u8);
                    _end = new ConnectionEnd(resumable ? Disconnection.Resume : Disconnection.NewSession, "invalid session") { InvalidSession = !resumable };
                    break;
                case GatewayOpcode.Hello:
                case GatewayOpcode.None when !_greeted:
                    return GreetAsync(Interval(payload.Data), cancellationToken);
                case GatewayOpcode.HeartbeatAck:
                    _heart.Acknowledged();
                    break;
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            Unreadable(json.Span, exception);
        }

        return Task.CompletedTask;
    }

    private static TimeSpan Interval(ReadOnlySpan<byte> hello)
    {
        var reader = new Utf8JsonReader(hello);
        var milliseconds = JsonElement.ParseValue(ref reader).GetProperty("heartbeat_interval"u8).GetDouble();
        return milliseconds is > 0 and < int.MaxValue ? TimeSpan.FromMilliseconds(milliseconds) : throw new JsonException("A heartbeat interval that is none.");
    }

    private async Task GreetAsync(TimeSpan interval, CancellationToken cancellationToken)
    {
        if (_greeted)
            return;

        _greeted = true;
        _deadline.CancelAfter(_context.Options.ReadyTimeout);
        HeartbeatInterval = interval;
        _beating = BeatAsync(interval > ShortestInterval ? interval : ShortestInterval, cancellationToken);
        if (await Introduce(cancellationToken).ConfigureAwait(false) is { } identify)
            await _sender.SendAsync(GatewayOpcode.Identify, identify, DiscordJson.Default.Identify, cancellationToken).ConfigureAwait(false);
        else
            await _sender.SendAsync(GatewayOpcode.Resume, _session.ToResume(_context.Options.Token), DiscordJson.Default.Resume, cancellationToken).ConfigureAwait(false);
    }

    private Task DispatchAsync(in GatewayPayload payload)
    {
        DiscordMetrics.Events.Add(1);
        var ready = Task.CompletedTask;
        if (payload.EventName.SequenceEqual("READY"u8))
        {
            _session.Started(JsonSerializer.Deserialize(payload.Data, DiscordJson.Default.Ready) ?? throw new JsonException("READY is empty."));
            ready = BecomeReadyAsync(resumed: false);
        }
        else if (payload.EventName.SequenceEqual("RESUMED"u8))
        {
            ready = BecomeReadyAsync(resumed: true);
        }

        if (_session.TryReceive(payload.Sequence ?? 0, out var receipt))
            _context.Sink.Accept(payload.EventName, payload.Data, receipt);
        else
            DiscordMetrics.Duplicates.Add(1);
        return ready;
    }

    private Task BecomeReadyAsync(bool resumed)
    {
        _deadline.CancelAfter(Timeout.InfiniteTimeSpan);
        _readyAt ??= _context.Time.GetTimestamp();
        _isReady = true;
        return OnReady(resumed);
    }

    // What is no JSON may have been an event that the line spoilt: then the server has it still. If it is spoilt there too, it
    // is read past the second time.
    private void Unreadable(ReadOnlySpan<byte> payload, Exception exception)
    {
        DiscordMetrics.Unreadable.Add(1);
        Log.Unreadable(_context.Logger, exception.Message);
        if (++_unreadable > MaxUnreadable || !_greeted || (!GatewayPayload.IsJson(payload) && _session.TryDistrust()))
            _end = new ConnectionEnd(Disconnection.Resume, "unreadable payloads");
    }

    private async Task BeatAsync(TimeSpan interval, CancellationToken cancellationToken)
    {
        await _heart.BeatAsync(interval, cancellationToken).ConfigureAwait(false);
        Abort("a heartbeat was not answered");
    }

    // A failed send ends the connection; the receive loop does not wait for it.
    private void Watch(Task sending) => _ = sending.ContinueWith(
        static (task, state) => ((GatewayConnection)state!).Abort(task.Exception!.InnerException!.Message),
        this,
        CancellationToken.None,
        TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
        TaskScheduler.Default);

    private void Abort(string why)
    {
        _end ??= new ConnectionEnd(Disconnection.Resume, why);
        _over.Cancel();
    }

    private async Task CloseAsync(int code, Task receiving)
    {
        await _over.CancelAsync().ConfigureAwait(false);
        using var timeout = new CancellationTokenSource(CloseTimeout, _context.Time);
        try
        {
            if (_opened)
                await _socket.CloseAsync(code, timeout.Token).ConfigureAwait(false);
#pragma warning disable VSTHRD003 // Started by this connection.
            await receiving.WaitAsync(timeout.Token).ConfigureAwait(false);
#pragma warning restore VSTHRD003
        }
        catch (Exception exception) when (exception is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            Log.CloseFailed(_context.Logger, exception.Message);
        }

        await _kill.CancelAsync().ConfigureAwait(false);
#pragma warning disable VSTHRD003 // Both were started by this connection.
        await receiving.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _beating.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
#pragma warning restore VSTHRD003
    }
}
