using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ChatBot.Fuzz.Targets;

/// <summary>Keeps the exceptions of errors that are logged: whoever catches everything says so there.</summary>
internal sealed class FaultLogger : ILogger
{
    private readonly ConcurrentQueue<Exception> _faults = [];

    public Exception? Take() => _faults.TryDequeue(out var fault) ? fault : null;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (logLevel >= LogLevel.Error && exception is not null) _faults.Enqueue(exception);
    }
}
