using Microsoft.Extensions.Logging;

namespace ChatBot.Tests.Support;

/// <summary>What was logged.</summary>
internal sealed class LogLines : ILoggerProvider, ILogger
{
    private readonly Lock _lock = new();
    private readonly List<(LogLevel Level, string Line)> _lines = [];
    private readonly List<(string Line, int Times, TaskCompletionSource Seen)> _expectations = [];

    public IReadOnlyList<string> At(LogLevel level)
    {
        lock (_lock) return [.. _lines.Where(each => each.Level == level).Select(each => each.Line)];
    }

    /// <summary>Ends once a line has been logged so often.</summary>
    public Task SeenAsync(string line, int times)
    {
        lock (_lock)
        {
            var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _expectations.Add((line, times, seen));
            Meet();
            return seen.Task.WaitAsync(TimeSpan.FromSeconds(20));
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (_lock)
        {
            _lines.Add((logLevel, formatter(state, exception)));
            Meet();
        }
    }

    public void Dispose()
    {
        // It is read after the host is gone.
    }

    private void Meet()
    {
        foreach (var (line, times, seen) in _expectations)
        {
            if (_lines.Count(each => each.Line == line) >= times) seen.TrySetResult();
        }
    }
}
