using ChatBot.Cli;
using ChatBot.Playground;
using ChatBot.Playground.Faults;
using ChatBot.Storage;
using ChatBot.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ChatBot.Tests.Diagnostics.Running;

/// <summary>The program as it is stopped, started again, started twice, and as parts of it fail.</summary>
public sealed class ShutdownTests : IDisposable
{
    private const string Messages = "/channels/{channel_id}/messages";
    private const string KeptSession = "4900";

    private readonly string _folder = Directory.CreateTempSubdirectory("shutdown-").FullName;

    [UnixFact]
    public async Task WhatIsAskedWhileTheBotIsDownIsAnsweredOnceByTheNextProcess()
    {
        await using var playground = await StartPlaygroundAsync();
        PlaygroundMessage before;
        await using (var first = LiveProcess.Start(playground, _folder))
        {
            await ConnectedAsync(playground, 1);
            before = Ask(playground, "do data engineers do ML?");
            await playground.Member.WaitForReplyAsync(before);

            Assert.Equal((ExitCode.Ok, ""), (await first.TerminateAsync(), first.Error));
        }

        Assert.Equal(KeptSession, $"{playground.Connections[0].ClientCloseCode}");
        var meanwhile = Ask(playground, "what does ETL stand for?");
        var thread = playground.Member.StartThread(meanwhile.Id, "On ETL");
        var within = playground.Member.Post(thread, $"<@{playground.ApplicationId}> which tools do data engineers use?");

        await using var second = LiveProcess.Start(playground, _folder);
        await playground.Member.WaitForReplyAsync(meanwhile);
        await playground.Member.WaitForReplyAsync(within);
        await ConnectedAsync(playground, 2);
        var after = Ask(playground, "do i need a degree to be a data engineer?");
        await playground.Member.WaitForReplyAsync(after);

        Assert.True(playground.Connections[^1].IsResumed);
        Assert.All([before, meanwhile, after], asked => Assert.Single(RepliesTo(playground, asked)));
        Assert.Contains(playground.Requests, request => request.Path.EndsWith("/threads/active", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Ok, await second.TerminateAsync("INT"));
    }

    [UnixFact]
    public async Task ThreadsThatTookTooLongToReadAreAskedForAgain()
    {
        await using var playground = await StartPlaygroundAsync();
        await using (var first = LiveProcess.Start(playground, _folder))
        {
            await ConnectedAsync(playground, 1);
            Assert.Equal(ExitCode.Ok, await first.TerminateAsync());
        }

        playground.RestFaults.On(RestFault.NeverAnswer(), "GET", "/guilds/{guild_id}/threads/active");
        await using var second = LiveProcess.Start(playground, _folder);
        await ConnectedAsync(playground, 2);
        for (var asked = 0; asked < 5 && AskedForThreads() < 2; asked++)
            await playground.Member.WaitForReplyAsync(Ask(playground, "what does ETL stand for?"));

        Assert.Equal(2, AskedForThreads());

        int AskedForThreads() => playground.Requests.Count(request => request.Path.EndsWith("/threads/active", StringComparison.Ordinal));
    }

    [UnixFact]
    public async Task AQuestionInHandIsAnsweredAndNotedBeforeTheEnd()
    {
        await using var playground = await StartPlaygroundAsync();
        await using var bot = LiveProcess.Start(playground, _folder);
        await ConnectedAsync(playground, 1);
        playground.RestFaults.On(RestFault.Slow(TimeSpan.FromSeconds(2)), "POST", Messages);

        var asked = Ask(playground, "what is the salary of a nurse?");
        await playground.UntilAsync(() => playground.Requests.Any(request => request.Method == "POST" && request.Path.EndsWith("/messages", StringComparison.Ordinal)), "the answer under way");
        Assert.Equal(ExitCode.Ok, await bot.TerminateAsync());

        Assert.Single(RepliesTo(playground, asked));
        await using var database = new SqliteConnection($"Data Source={Path.Combine(_folder, "chatbot.db")};Mode=ReadOnly;Pooling=False");
        await database.OpenAsync();
        Assert.Equal(1, database.Number("SELECT count(*) FROM misses"));
        Assert.Equal(1, database.Number("SELECT value FROM counters WHERE name LIKE '%missed'"));
    }

    [UnixFact]
    public async Task ASecondProcessWithTheSameTokenSaysSoAndAKilledOneLeavesNoLock()
    {
        await using var playground = await StartPlaygroundAsync();
        await using var first = LiveProcess.Start(playground, _folder);
        await ConnectedAsync(playground, 1);

        await using var second = LiveProcess.Start(playground, Path.Combine(_folder, "elsewhere"));
        Assert.Equal(ExitCode.Unavailable, await second.EndAsync());
        Assert.Matches("^chatbot: Another process on this machine runs a bot with this token already \\(it holds /[^ ]+\\): stop it first, or give this one a token of its own\\.\n$", second.Error);
        Assert.Single(playground.Connections);

        await first.KillAsync();
        await using var third = LiveProcess.Start(playground, _folder);
        await ConnectedAsync(playground, 2);
    }

    [Fact]
    public async Task APartThatFailsEndsTheProgramWithASentence()
    {
        await using var bot = await LiveBot.StartAsync(services => services.AddHostedService<Failing>());

        bot.The<IEnumerable<IHostedService>>().OfType<Failing>().Single().Fail();

        Assert.Equal((ExitCode.Fault, "chatbot: The bot has ended: Failing has failed: The disk is on fire.\n"), await bot.EndAsync(stop: false));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Task<PlaygroundServer> StartPlaygroundAsync() =>
        PlaygroundServer.StartAsync(new PlaygroundOptions { RateLimits = PlaygroundRateLimits.None, MaxConcurrency = 100, WaitTimeout = TimeSpan.FromSeconds(30) });

    private static Task ConnectedAsync(PlaygroundServer playground, int times) => playground.UntilAsync(
        () => playground.CommandWrites > 0 && playground.Connections.Count >= times && playground.Connections[^1] is { IsIdentified: true } or { IsResumed: true }, "the bot");

    private static PlaygroundMessage Ask(PlaygroundServer playground, string question) =>
        playground.Member.Post(playground.Channel("career-questions"), $"<@{playground.ApplicationId}> {question}");

    private static IEnumerable<PlaygroundMessage> RepliesTo(PlaygroundServer playground, PlaygroundMessage asked) =>
        playground.Member.Messages(asked.ChannelId).Where(message => message.IsFromBot && message.RepliesTo == asked.Id);

    private sealed class Failing : BackgroundService
    {
        private readonly TaskCompletionSource _failed = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Fail() => _failed.SetException(new InvalidOperationException("The disk is on fire."));

        protected override Task ExecuteAsync(CancellationToken stoppingToken) => _failed.Task.WaitAsync(stoppingToken);
    }
}
