using Microsoft.Extensions.Logging;

namespace ChatBot.Benchmarks.Soak;

/// <summary>Appends to a file what the bot has to say.</summary>
internal sealed class FileLoggerProvider(string path) : ILoggerProvider, ILogger
{
    private readonly StreamWriter _file = new(path, append: true) { AutoFlush = true };

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (_file) _file.WriteLine($"{TimeProvider.System.GetUtcNow():HH:mm:ss.fff} {logLevel} {formatter(state, exception)} {exception?.GetType().Name} {exception?.Message}");
    }

    public void Dispose() => _file.Dispose();
}
