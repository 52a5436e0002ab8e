using System.Net;
using ChatBot.Discord.Entities;
using ChatBot.Discord.Interactions;
using ChatBot.Discord.Rest;
using ChatBot.Discord.Tests.Support;
using Microsoft.Extensions.Logging;

namespace ChatBot.Discord.Tests.Interactions;

public sealed class InteractionRunnerTests : IDisposable
{
    private static readonly DiscordOptions Options = new() { Token = "t.o.k" };

    private readonly FakeDiscord _http = new();
    private readonly ManualTimeProvider _time = new();
    private readonly List<string> _log = [];
    private readonly DiscordRestClient _rest;
    private readonly ILoggerFactory _loggers;
    private readonly InteractionRunner _runner;

    public InteractionRunnerTests()
    {
        _rest = new DiscordRestClient(Options, null, _time, _http);
        _loggers = LoggerFactory.Create(logging => logging.AddProvider(new ListLoggerProvider(_log)));
        var router = new InteractionRouter();
        router.OnCommand(new ApplicationCommand { Name = "help", Description = "Help" }, (context, stop) => context.RespondAsync("here", cancellationToken: stop));
        _runner = new InteractionRunner(router, _rest, Options, _time, _loggers.CreateLogger("test"));
    }

    [Fact]
    public async Task AnAcceptedAnswerToAnOldInteractionShowsThatTheClocksDiffer()
    {
        await RunAsync(AgedBy(TimeSpan.FromSeconds(40)));

        Assert.Equal(["This computer's clock and Discord's differ by 40 s"], _log);
    }

    [Fact]
    public async Task AnInteractionThatAResumedSessionRepeatsTellsNothingOfTheClock()
    {
        _http.Then(() => FakeDiscord.Error(HttpStatusCode.NotFound, 10062, "Unknown interaction"));

        await RunAsync(AgedBy(TimeSpan.FromSeconds(40)));

        Assert.Contains("can no longer be answered", Assert.Single(_log), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _rest.Dispose();
        _loggers.Dispose();
    }

    private Interaction AgedBy(TimeSpan age) => new()
    {
        Id = Snowflake.At(_time.GetUtcNow() - age),
        ApplicationId = 2,
        Token = "tok",
        Type = InteractionType.ApplicationCommand,
        Data = new InteractionData { Name = "help", Type = CommandType.ChatInput },
    };

    private async Task RunAsync(Interaction interaction)
    {
        var handled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Assert.True(_runner.TryStart(interaction, handled.SetResult, CancellationToken.None));
        await handled.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    private sealed class ListLoggerProvider(List<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Information;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (lines) lines.Add(formatter(state, exception));
        }

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
