using System.Text;
using System.Text.Json;
using ChatBot.Discord.Gateway;
using Microsoft.Extensions.Logging;

namespace ChatBot.Discord.Dispatch;

/// <summary>Takes events from the receive loop: reads those that have handlers, recognises those that come again, and queues them.</summary>
internal sealed class EventDispatcher : IEventSink, IDisposable
{
    private const int Remembered = 16_384;

    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly SessionTracker _session;
    private readonly KeyedQueue _queue;
    private readonly OverloadHandlers _overload;
    private readonly Lock _idsLock = new();
    private readonly RecentIds _ids = new(Remembered);
    private readonly CancellationTokenSource _stop = new();
    private readonly TimeSpan _drainTimeout;
    private readonly bool _ignoresOwnMessages;
    private volatile EventRoute[] _routes = [];
    private long _lastEvent;

    public EventDispatcher(DiscordOptions options, SessionTracker session, TimeProvider time, ILogger logger)
    {
        _time = time;
        _logger = logger;
        _session = session;
        _drainTimeout = options.DrainTimeout;
        _ignoresOwnMessages = options.IgnoreOwnMessages;
        _queue = new KeyedQueue(options.QueueLimit, options.ChannelQueueLimit, options.MaxConcurrency, RunAsync);
        _overload = new OverloadHandlers(time, logger);
    }

    /// <summary>Cancelled when handlers have had their time to finish.</summary>
    public CancellationToken Stopping => _stop.Token;

    public TimeSpan? SinceEvent => Volatile.Read(ref _lastEvent) is var last and not 0 ? _time.GetElapsedTime(last) : null;

    /// <summary>When what is received now came, where somebody traces.</summary>
    public DateTimeOffset Received => DiscordActivities.Received(_time);

    public OverloadHandlers Overload => _overload;

    public void On<T>(GatewayEvent<T> kind, Func<T, CancellationToken, Task> handler)
    {
        var route = Route(kind);
        if (route is null)
        {
            route = new HandlerRoute<T>(kind);
            Add(route);
        }

        route.Add(handler);
    }

    public void Add(EventRoute route) => _routes = [.. _routes, route];

    public void Accept(ReadOnlySpan<byte> eventName, ReadOnlySpan<byte> data, Receipt receipt)
    {
        Volatile.Write(ref _lastEvent, _time.GetTimestamp());
        if (_ignoresOwnMessages && IsOwnMessage(eventName, data))
        {
            _session.Handled(receipt);
            return;
        }

        var taken = false;
        try
        {
            foreach (var route in _routes)
            {
                if (route.Matches(eventName))
                    taken |= route.Accept(data, receipt, this);
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException or OverflowException or ArgumentException or NotSupportedException)
        {
            DiscordMetrics.Unreadable.Add(1);
            Log.EventUnreadable(_logger, Encoding.UTF8.GetString(eventName), exception.Message);
        }

        if (!taken)
            _session.Handled(receipt);
    }

    /// <summary>Queues what was learnt of in another way than by the gateway; false where it had been queued already, or there is no room.</summary>
    public bool Deliver<T>(GatewayEvent<T> kind, T value) =>
        Route(kind) is { } route && route.Accept(value, Receipt.None, this);

    /// <summary>Whether a message or an interaction is seen for the first time.</summary>
    public bool IsNew(ulong id)
    {
        if (id == 0 || IsAdded(id))
            return true;
        DiscordMetrics.Duplicates.Add(1);
        return false;
    }

    public bool Enqueue(ulong key, Delivery delivery)
    {
        if (!_queue.TryEnqueue(key, delivery))
            return false;
        DiscordMetrics.Queued.Add(1);
        return true;
    }

    public void Shed(string eventName, object value) => _overload.Refused(eventName, value, _stop.Token);

    public void Handled(Receipt receipt) => _session.Handled(receipt);

    /// <summary>Waits for the handlers and the others, but not for ever; then cancels them.</summary>
    public async Task DrainAsync(Task others)
    {
        var empty = Task.WhenAll(_queue.WhenEmptyAsync(), others);
        var patience = Task.Delay(_drainTimeout, _time, CancellationToken.None);
        await Task.WhenAny(empty, patience).ConfigureAwait(false);
        await _stop.CancelAsync().ConfigureAwait(false);
    }

    public void Dispose() => _stop.Dispose();

    private HandlerRoute<T>? Route<T>(GatewayEvent<T> kind) => _routes.OfType<HandlerRoute<T>>().FirstOrDefault(route => route.Name == kind.Name);

    private bool IsAdded(ulong id)
    {
        lock (_idsLock)
            return _ids.Add(id);
    }

    private bool IsOwnMessage(ReadOnlySpan<byte> eventName, ReadOnlySpan<byte> data) =>
        (eventName.SequenceEqual("MESSAGE_CREATE"u8) || eventName.SequenceEqual("MESSAGE_UPDATE"u8)) && RawMessage.IsBy(_session.BotId, data);

    private async Task RunAsync(Delivery delivery)
    {
        using var activity = DiscordActivities.Handle(delivery.EventName, delivery.Received);
        try
        {
            await delivery.RunAsync(Failed, _stop.Token).ConfigureAwait(false);
        }
        finally
        {
            DiscordMetrics.Queued.Add(-1);
            if (!_stop.IsCancellationRequested)
                _session.Handled(delivery.Receipt);
        }
    }

    private void Failed(string eventName, Exception exception)
    {
        DiscordMetrics.HandlerFaults.Add(1);
        Log.HandlerFailed(_logger, eventName, exception);
    }
}
