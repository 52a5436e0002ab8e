using System.Net;
using ChatBot.Discord.Entities;
using ChatBot.Discord.Rest;
using ChatBot.Playground;
using ChatBot.Playground.Faults;

namespace ChatBot.Discord.Tests.Playgrounds;

/// <summary>Requests that are limited, cut, or answered by a server that has its own troubles.</summary>
public sealed class RestTests
{
    private const string Messages = "/channels/{channel_id}/messages";

    /// <summary>Every route that a bot uses, with what calls it.</summary>
    private static readonly Dictionary<string, Func<DiscordRestClient, Ground, Task>> Calls = new()
    {
        ["GET /users/@me"] = (rest, _) => rest.GetCurrentUserAsync(),
        ["GET /applications/@me"] = (rest, _) => rest.GetCurrentApplicationAsync(),
        ["GET /guilds/{guild_id}"] = (rest, on) => rest.GetGuildAsync(on.Guild),
        ["GET /guilds/{guild_id}/channels"] = (rest, on) => rest.GetGuildChannelsAsync(on.Guild),
        ["GET /guilds/{guild_id}/roles"] = (rest, on) => rest.GetGuildRolesAsync(on.Guild),
        ["GET /guilds/{guild_id}/members/{user_id}"] = (rest, on) => rest.GetMemberAsync(on.Guild, on.Member),
        ["GET /channels/{channel_id}"] = (rest, on) => rest.GetChannelAsync(on.Channel),
        ["POST /channels/{channel_id}/typing"] = (rest, on) => rest.TriggerTypingAsync(on.Channel),
        ["POST /channels/{channel_id}/messages"] = (rest, on) => rest.CreateMessageAsync(on.Channel, "Hello"),
        ["GET /channels/{channel_id}/messages"] = (rest, on) => rest.GetMessagesAsync(on.Channel),
        ["GET /channels/{channel_id}/messages/{message_id}"] = (rest, on) => rest.GetMessageAsync(on.Channel, on.Own),
        ["PATCH /channels/{channel_id}/messages/{message_id}"] = (rest, on) => rest.EditMessageAsync(on.Channel, on.Own, "Changed"),
        ["DELETE /channels/{channel_id}/messages/{message_id}"] = (rest, on) => rest.DeleteMessageAsync(on.Channel, on.Own),
        ["PUT /channels/{channel_id}/messages/{message_id}/reactions/{emoji_name}/@me"] = (rest, on) => rest.CreateReactionAsync(on.Channel, on.Own, Emoji.Unicode("👍")),
        ["POST /channels/{channel_id}/messages/{message_id}/threads"] = (rest, on) => rest.CreateThreadAsync(on.Channel, on.Own, "A thread"),
        ["POST /users/@me/channels"] = (rest, on) => rest.CreateDirectMessageChannelAsync(on.Member),
        ["GET /applications/{application_id}/commands"] = (rest, on) => rest.GetCommandsAsync(on.Application),
        ["PUT /applications/{application_id}/commands"] = (rest, on) => rest.OverwriteCommandsAsync(on.Application, []),
        ["GET /applications/{application_id}/guilds/{guild_id}/commands"] = (rest, on) => rest.GetCommandsAsync(on.Application, on.Guild),
        ["PUT /applications/{application_id}/guilds/{guild_id}/commands"] = (rest, on) => rest.OverwriteCommandsAsync(on.Application, [], on.Guild),
    };

    public static TheoryData<string> Routes => [.. Calls.Keys];

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task EveryRouteOutlastsALimitOfEveryScope(string route)
    {
        await using var playground = await Loopback.StartAsync();
        using var rest = Client(playground);
        var ground = await Ground.PrepareAsync(playground, rest);
        var before = playground.Requests.Count;
        string[] scopes = ["user", "shared", "global"];
        foreach (var scope in scopes) playground.RestFaults.On(RestFault.RateLimit(TimeSpan.FromSeconds(1.5), scope), Method(route), Template(route));

        await Calls[route](rest, ground);
        Assert.Equal(4, playground.Requests.Count - before);
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task EveryRouteOutlastsABurstOfServerErrors(string route)
    {
        await using var playground = await Loopback.StartAsync();
        using var rest = Client(playground);
        var ground = await Ground.PrepareAsync(playground, rest);
        var before = playground.Requests.Count;
        int[] statuses = [500, 502, 503, 504];
        foreach (var status in statuses) playground.RestFaults.On(RestFault.ServerError(status), Method(route), Template(route));

        await Calls[route](rest, ground);
        Assert.Equal(5, playground.Requests.Count - before);
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task WhatCloudflareBlocksIsLeftUntilItIsOver(string route)
    {
        await using var playground = await Loopback.StartAsync();
        var clock = new ManualTimeProvider();
        using var rest = Client(playground, clock);
        var ground = await Ground.PrepareAsync(playground, rest);
        playground.RestFaults.On(RestFault.CloudflareRateLimit(TimeSpan.FromMinutes(1)), Method(route), Template(route));
        var before = playground.Requests.Count;

        var blocked = await Assert.ThrowsAsync<DiscordException>(() => Calls[route](rest, ground));
        var kept = await Assert.ThrowsAsync<DiscordException>(() => Calls[route](rest, ground));
        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromMinutes(1)), (blocked.Status, blocked.RetryAfter));
        Assert.StartsWith("not sent", kept.Reason);
        Assert.Equal(1, playground.Requests.Count - before);

        clock.Advance(TimeSpan.FromMinutes(1));
        await Calls[route](rest, ground);
    }

    [Theory]
    [InlineData("/gateway/bot", "user")]
    [InlineData("/gateway/bot", "global")]
    [InlineData("/gateway/bot", "shared")]
    [InlineData("/applications/@me", "user")]
    [InlineData("/applications/@me", "global")]
    public async Task ABotStartsThroughLimits(string route, string scope)
    {
        await using var playground = await Loopback.StartAsync();
        playground.RestFaults.On(RestFault.RateLimit(TimeSpan.FromSeconds(5), scope), "GET", route, times: 3);
        await using var bot = await AnsweringBot.ReadyAsync(playground);

        await playground.EachAnsweredOnceAsync(playground.Ask());
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    public async Task ABotStartsThroughAnOutage(int status)
    {
        await using var playground = await Loopback.StartAsync();
        playground.RestFaults.On(RestFault.ServerError(status), times: 30);
        playground.GatewayFaults.OnConnect(ConnectFault.Refuse, times: 5);
        await using var bot = await AnsweringBot.ReadyAsync(playground);

        await playground.EachAnsweredOnceAsync(playground.Ask());
    }

    [Fact]
    public async Task ABotStartsAfterCloudflareHasBlockedIt()
    {
        await using var playground = await Loopback.StartAsync();
        playground.RestFaults.On(RestFault.CloudflareRateLimit(TimeSpan.FromMinutes(2)));
        await using var bot = await AnsweringBot.ReadyAsync(playground);

        await playground.EachAnsweredOnceAsync(playground.Ask());
        Assert.True(playground.InvalidRequests <= 1);
    }

    [Theory]
    [InlineData("user")]
    [InlineData("global")]
    [InlineData("shared")]
    public async Task RepliesWaitForALimitAndEachIsPostedOnce(string scope)
    {
        await using var playground = await Loopback.StartAsync();
        await using var bot = await AnsweringBot.ReadyAsync(playground);
        playground.RestFaults.On(RestFault.RateLimit(TimeSpan.FromSeconds(2), scope), "POST", Messages, after: 1, times: 3);
        var asked = Enumerable.Range(1, 8).Select(i => playground.Ask($"Question {i}?")).ToList();

        await playground.EachAnsweredOnceAsync(asked);
    }

    [Fact]
    public async Task TheUsualLimitsAreKeptWithoutBeingRunInto()
    {
        var clock = new ManualTimeProvider();
        await using var playground = await Loopback.StartAsync(options =>
        {
            options.RateLimits = PlaygroundRateLimits.Usual;
            options.TimeProvider = clock;
        });
        await using var bot = await AnsweringBot.ReadyAsync(playground, clock, options => options.DeferAfter = TimeSpan.FromSeconds(1.5));
        var asked = Enumerable.Range(1, 12).Select(i => playground.Ask($"Question {i}?")).ToList();
        await playground.ReplyAsync(asked[4]);
        await clock.FireAsync(due => due <= TimeSpan.FromSeconds(5));
        await playground.ReplyAsync(asked[9]);
        await clock.FireAsync(due => due <= TimeSpan.FromSeconds(5));
        await playground.ReplyAsync(asked[11]);

        Assert.Equal(0, playground.InvalidRequests);
        Assert.Equal(12, playground.Member.Messages(playground.Questions).Count(message => message.IsFromBot));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task AReplyWhoseAnswerWasCutIsPostedOnce(int times)
    {
        await using var playground = await Loopback.StartAsync();
        await using var bot = await AnsweringBot.ReadyAsync(playground);
        playground.RestFaults.On(RestFault.CutAfterHandling(), "POST", Messages, times: times);
        var asked = playground.Ask();

        await playground.EachAnsweredOnceAsync(asked);
        var nonces = Posts(playground).Take(times + 1).Select(request => request.Body!["nonce"]!.GetValue<string>()).ToList();
        Assert.Equal($"re-{asked.Id}", Assert.Single(nonces.Distinct()));
        Assert.All(Posts(playground), request => Assert.True(request.Body!["enforce_nonce"]!.GetValue<bool>()));
    }

    [Fact]
    public async Task AReplyThatWasCutOnItsWayIsSentAgain()
    {
        await using var playground = await Loopback.StartAsync();
        await using var bot = await AnsweringBot.ReadyAsync(playground);
        playground.RestFaults.On(RestFault.CutBeforeHandling(), "POST", Messages, times: 3);

        await playground.EachAnsweredOnceAsync(playground.Ask());
    }

    [Fact]
    public async Task AReplyThatIsNeverAnsweredIsSentAgain()
    {
        var clock = new ManualTimeProvider();
        await using var playground = await Loopback.StartAsync();
        await using var bot = await AnsweringBot.ReadyAsync(playground, new HastyTime(clock));
        playground.RestFaults.On(RestFault.NeverAnswer(), "POST", Messages);
        var asked = playground.Ask();
        await playground.UntilAsync(() => Posts(playground).Count == 1);
        clock.Advance(TimeSpan.FromSeconds(15));

        await playground.EachAnsweredOnceAsync(asked);
    }

    [Fact]
    public async Task AReplyToAMessageThatIsGoneIsPostedAllTheSame()
    {
        await using var playground = await Loopback.StartAsync();
        await using var bot = await AnsweringBot.ReadyAsync(playground);
        playground.RestFaults.On(RestFault.ServerError(503), "POST", Messages);
        var asked = playground.Ask();
        playground.Member.Delete(asked.Id);

        await playground.Member.WaitForMessageAsync(playground.Questions, message => message.IsFromBot);
        await playground.EachAnsweredOnceAsync(playground.Ask());
    }

    private static List<Playground.Recording.RecordedRequest> Posts(PlaygroundServer playground) =>
        [.. playground.Requests.Where(request => request.Method == "POST" && request.Path.EndsWith("/messages", StringComparison.Ordinal))];

    private static DiscordRestClient Client(PlaygroundServer playground, TimeProvider? clock = null) =>
        new(new DiscordOptions { Token = playground.BotToken, BaseUrl = playground.BaseAddress }, null, new HastyTime(clock));

    private static string Method(string route) => route[..route.IndexOf(' ')];

    private static string Template(string route) => route[(route.IndexOf(' ') + 1)..];

    /// <summary>What there is to act on.</summary>
    private sealed record Ground(Snowflake Application, Snowflake Guild, Snowflake Channel, Snowflake Member, Snowflake Own)
    {
        public static async Task<Ground> PrepareAsync(PlaygroundServer playground, DiscordRestClient rest)
        {
            var own = await rest.CreateMessageAsync(playground.Questions, "Mine");
            return new Ground(playground.ApplicationId, playground.GuildId, playground.Questions, playground.Member.Id, own.Id);
        }
    }
}
