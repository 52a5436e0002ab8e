using ChatBot.Discord.Entities;
using Microsoft.Extensions.Logging;

namespace ChatBot.Discord.Dispatch;

/// <summary>Says that an event was refused: in a metric, in the log, and to those who may tell the asker.</summary>
internal sealed class OverloadHandlers(TimeProvider time, ILogger logger)
{
    private const int MaxRunning = 16;
    private static readonly TimeSpan LogInterval = TimeSpan.FromSeconds(10);

    private volatile Func<Message, CancellationToken, Task>[] _handlers = [];
    private int _running;
    private long _sinceLog;
    private long? _loggedAt;

    public void Add(Func<Message, CancellationToken, Task> handler) => _handlers = [.. _handlers, handler];

    public void Refused(string eventName, object value, CancellationToken cancellationToken)
    {
        DiscordMetrics.Shed.Add(1);
        _sinceLog++;
        if (_loggedAt is not { } loggedAt || time.GetElapsedTime(loggedAt) >= LogInterval)
        {
            Log.Shed(logger, _sinceLog, eventName);
            (_sinceLog, _loggedAt) = (0, time.GetTimestamp());
        }

        if (value is not Message message || _handlers.Length == 0)
            return;
        if (Interlocked.Increment(ref _running) > MaxRunning)
            Interlocked.Decrement(ref _running);
        else
            _ = Task.Run(() => TellAsync(message, cancellationToken), CancellationToken.None);
    }

    private async Task TellAsync(Message message, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var handler in _handlers)
                await handler(message, cancellationToken).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever it throws, nobody is left to hear it but the log.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            Log.HandlerFailed(logger, "overload", exception);
        }
        finally
        {
            Interlocked.Decrement(ref _running);
        }
    }
}
