using System.Text.Json.Nodes;
using ChatBot.Cli;
using ChatBot.Playground;
using ChatBot.Playground.Faults;
using ChatBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ChatBot.Tests.Diagnostics.Logging;

/// <summary>What the program writes while it answers.</summary>
public class LogLinesTests
{
    private const string Secret = "zebrafinch";

    [Fact]
    public async Task NeitherQuestionsNorTheTokenAreLogged()
    {
        var log = new LogLines();
        await using var bot = await LiveBot.StartAsync(services => services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(log)));
        bot.Playground.RestFaults.On(RestFault.ServerError(), "POST", "/channels/{channel_id}/messages");
        bot.Playground.RestFaults.On(RestFault.RateLimit(TimeSpan.FromMilliseconds(10)), "POST", "/channels/{channel_id}/messages", after: 1);

        await bot.AskAndHearAsync($"do data engineers do ML, {Secret}?");
        await bot.AskAndHearAsync($"what is the salary of a {Secret}?");
        await bot.Ada.RunCommand(bot.Questions, "ask", ("question", $"what does {Secret} stand for?")).MessageAsync();
        await bot.EndAsync();

        var lines = new[] { LogLevel.Information, LogLevel.Warning, LogLevel.Error, LogLevel.Critical }.SelectMany(log.At).ToList();
        Assert.Contains(lines, line => line.Contains("is tried again", StringComparison.Ordinal));
        Assert.All(lines, line =>
        {
            Assert.DoesNotContain(Secret, line, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(bot.Playground.BotToken, line, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("DOTNET_RUNNING_IN_CONTAINER", "true")]
    [InlineData("ChatBot__Logging__Format", "json")]
    public async Task InAContainerEachLineIsAnObjectWithItsScope(string variable, string value)
    {
        var lines = await LinesAsync((variable, value));

        var objects = lines.Select(line => JsonNode.Parse(line)!.AsObject()).ToList();
        Assert.Contains(objects, each => (int)each["EventId"]! == 803);
        var retried = Assert.Single(objects, each => (int)each["EventId"]! == 200);
        var scope = retried["Scopes"]!.AsArray().Select(each => each!.AsObject()).First(each => each.ContainsKey("MessageId"));
        Assert.Superset(new HashSet<string>(["Channel", "Guild", "MessageId"]), scope.Select(each => each.Key).ToHashSet());
    }

    [Fact]
    public async Task UnderSystemdEachLineHasItsPriority()
    {
        var lines = await LinesAsync(("JOURNAL_STREAM", "8:1234"), ("DOTNET_RUNNING_IN_CONTAINER", ""));

        Assert.All(lines, line => Assert.Matches(@"^<[0-7]>ChatBot\.[A-Za-z.]+\[\d+\] |^<[0-7]>Microsoft\.", line));
        Assert.Contains(lines, line => line.StartsWith("<6>ChatBot.Discord.Rest[200]", StringComparison.Ordinal) && line.Contains("Guild:", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> LinesAsync(params (string, string)[] environment)
    {
        var folder = Directory.CreateTempSubdirectory("log-").FullName;
        await using var playground = await PlaygroundServer.StartAsync(new PlaygroundOptions { RateLimits = PlaygroundRateLimits.None, MaxConcurrency = 100, WaitTimeout = TimeSpan.FromSeconds(30) });
        await using var bot = LiveProcess.Start(playground, folder, environment);
        await playground.UntilAsync(() => playground.CommandWrites > 0 && playground.Connections.Any(connection => connection.IsIdentified), "the bot");
        playground.RestFaults.On(RestFault.ServerError(), "POST", "/channels/{channel_id}/messages");
        await playground.Member.WaitForReplyAsync(playground.Member.Post(playground.Channel("career-questions"), $"<@{playground.ApplicationId}> do data engineers do ML?"));
        Assert.Equal((ExitCode.Ok, ""), (await bot.TerminateAsync(), bot.Error));
        Directory.Delete(folder, recursive: true);
        return bot.Lines;
    }
}
