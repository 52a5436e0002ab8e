using System.Net;
using ChatBot.Discord.Dispatch;
using ChatBot.Discord.Entities;
using ChatBot.Discord.Gateway;
using ChatBot.Discord.Rest;
using ChatBot.Discord.Tests.Support;

namespace ChatBot.Discord.Tests.Gateway;

public sealed class GatewayClientTests
{
    [Fact]
    public async Task AnIdentifySaysWhoAsksForWhat()
    {
        await using var bot = new Bot(options =>
        {
            options.Presence = new Presence("career questions");
            options.Shard = 2;
            options.ShardCount = 4;
        });
        var socket = await bot.ConnectingAsync();
        socket.Hello();
        var identify = await socket.ReceivedAsync(2);

        Assert.Equal(4609, identify.GetProperty("intents").GetInt32());
        Assert.Equal("[2,4]", identify.GetProperty("shard").GetRawText());
        Assert.Equal(["os", "browser", "device"], identify.GetProperty("properties").EnumerateObject().Select(property => property.Name));
        Assert.Equal("career questions", identify.GetProperty("presence").GetProperty("activities")[0].GetProperty("state").GetString());
        Assert.False(identify.TryGetProperty("compress", out _));
    }

    [Theory]
    [InlineData(0, 4609)]
    [InlineData(1 << 18, 37377)]
    [InlineData(1 << 19, 37377)]
    public async Task MessageContentIsAskedForOnlyWhereItIsGranted(long flags, int intents)
    {
        await using var bot = new Bot(options => options.Intents |= GatewayIntents.MessageContent);
        bot.Http.Answer = request => request.Path.EndsWith("applications/@me", StringComparison.Ordinal) ? FakeDiscord.Json(HttpStatusCode.OK, $$"""{"id":"2","flags":{{flags}}}""") : null;
        Assert.Null(bot.Client.Status.Intents);
        var socket = await bot.ConnectingAsync();
        socket.Hello();

        Assert.Equal(intents, (await socket.ReceivedAsync(2)).GetProperty("intents").GetInt32());
        Assert.Equal((GatewayIntents)intents, bot.Client.Status.Intents);
    }

    [Fact]
    public async Task TheGatewayDoesNotWaitForAnApplicationThatCannotBeRead()
    {
        await using var bot = new Bot();
        bot.Http.Answer = request => request.Path.EndsWith("applications/@me", StringComparison.Ordinal) ? FakeDiscord.Json(HttpStatusCode.BadRequest, """{"code":0,"message":"no"}""") : null;
        var socket = await bot.ConnectingAsync();
        socket.Hello();

        Assert.Equal(4609, (await socket.ReceivedAsync(2)).GetProperty("intents").GetInt32());
    }

    [Fact]
    public async Task AServerThatSaysNothingIsLeftAfterADeadline()
    {
        await using var bot = new Bot();
        var socket = await bot.ConnectingAsync();
        await bot.Time.FireAsync(bot.Options.HelloTimeout);

        var second = await bot.ReconnectAsync();
        second.Hello();
        await second.ReceivedAsync(2);
        Assert.Equal(4900, socket.ClosedWith);
        Assert.Equal("no Hello in time", bot.Client.Status.LastDisconnection);
    }

    [Fact]
    public async Task AReadyThatNeverComesIsNotWaitedForForEver()
    {
        await using var bot = new Bot(options => options.ReadyTimeout = TimeSpan.FromSeconds(33));
        var socket = await bot.ConnectingAsync();
        socket.Hello(600_000);
        await socket.ReceivedAsync(2);
        await bot.Time.FireAsync(TimeSpan.FromSeconds(33));

        (await bot.ReconnectAsync()).Hello();
        Assert.Equal("no READY or RESUMED in time", bot.Client.Status.LastDisconnection);
    }

    [Fact]
    public async Task AServerThatIsDownAtTheStartIsTriedUntilItIsBack()
    {
        var http = new FakeDiscord { Answer = _ => throw new HttpRequestException(HttpRequestError.ConnectionError) };
        await using var bot = new Bot(http: http);
        var connecting = bot.ConnectingAsync();
        while (http.Requests.Count < 12)
        {
            await bot.Time.TimerAsync(_ => true);
            bot.Time.Advance(TimeSpan.FromSeconds(5));
        }

        http.Answer = null;
        while (!connecting.IsCompleted)
        {
            bot.Time.Advance(TimeSpan.FromMilliseconds(500));
            await Task.WhenAny(connecting, Task.Run(Thread.Yield));
        }

        (await connecting).Hello();
        await (await connecting).ReceivedAsync(2);
    }

    [Fact]
    public async Task ARefusedTokenStopsTheClient()
    {
        await using var bot = new Bot(http: new FakeDiscord { Answer = _ => FakeDiscord.Error(HttpStatusCode.Unauthorized, 0, "401: Unauthorized") });

        var fatal = await Assert.ThrowsAsync<DiscordFatalException>(() => bot.Run);

        Assert.Equal(DiscordFatalReason.InvalidToken, fatal.Reason);
        Assert.Single(bot.Http.Requests);
    }

    [Fact]
    public async Task ATokenThatIsRevokedInMidSessionStopsTheClient()
    {
        await using var bot = new Bot();
        await bot.ConnectAsync();
        bot.Http.Answer = _ => FakeDiscord.Error(HttpStatusCode.Unauthorized, 0);

        await Assert.ThrowsAsync<DiscordException>(() => bot.Client.Rest.GetCurrentUserAsync());

        await Assert.ThrowsAsync<DiscordFatalException>(() => bot.Run);
    }

    [Fact]
    public async Task PayloadsOfStrangeShapeAndUnknownOpcodesAreSurvived()
    {
        await using var bot = new Bot();
        var seen = new Signal<string>();
        bot.Client.On(GatewayEvents.MessageCreate, (message, _) =>
        {
            seen.Set(message.Content);
            return Task.CompletedTask;
        });
        var socket = await bot.ConnectAsync();
        socket.Send("""{"op":99,"d":{}}""").Send("[]").Send("""{"op":0,"t":"MESSAGE_CREATE","s":2,"d":[1,2]}""").Message(3, 100, content: "still here");

        Assert.Equal("still here", await seen.NextAsync());
    }

    [Fact]
    public async Task WhatIsNotJsonIsAskedForAgainAndThenReadPast()
    {
        await using var bot = new Bot();
        var seen = new Signal<string>();
        bot.Client.On(GatewayEvents.MessageCreate, (message, _) =>
        {
            seen.Set(message.Content);
            return Task.CompletedTask;
        });
        (await bot.ConnectAsync()).Send("nonsense");
        var next = await bot.ReconnectAsync();
        next.Hello().Send("nonsense").Message(3, 100, content: "still here");

        Assert.Equal("still here", await seen.NextAsync());
        Assert.Equal(2, bot.Gateway.Made);
    }

    [Fact]
    public async Task AnUnreadableHelloEndsTheConnection()
    {
        await using var bot = new Bot();
        (await bot.ConnectingAsync()).Send("""{"op":10,"d":{"heartbeat_interval":-1}}""");

        (await bot.ReconnectAsync()).Hello();
    }

    [Fact]
    public async Task AHelloWithoutAnOpcodeIsUnderstood()
    {
        await using var bot = new Bot();
        var socket = await bot.ConnectingAsync();
        socket.Send("""{"d":{"heartbeat_interval":45000}}""");

        await socket.ReceivedAsync(2);
    }

    [Fact]
    public async Task ABrokenZlibStreamIsFollowedByAResume()
    {
        await using var bot = new Bot();
        var socket = await bot.ConnectAsync();
        socket.SendBytes([1, 2, 3, 0x00, 0x00, 0xFF, 0xFF]);

        var second = await bot.ReconnectAsync();
        second.Hello();
        await second.ReceivedAsync(6);
    }

    [Fact]
    public async Task AServerThatDoesNotCompressIsUnderstood()
    {
        await using var bot = new Bot();
        var socket = await bot.ConnectingAsync();
        socket.SendBytes("""{"op":10,"d":{"heartbeat_interval":45000}}"""u8.ToArray(), isText: true);

        await socket.ReceivedAsync(2);
    }

    [Fact]
    public async Task APayloadLargerThanDiscordTakesIsNotSent()
    {
        using var socket = new FakeSocket();
        using var sender = new PayloadSender(socket, new ManualTimeProvider());
        Task SendAsync(string text) => sender.SendAsync(GatewayOpcode.PresenceUpdate, new PresenceUpdate(null, [], text, false), DiscordJson.Default.PresenceUpdate, CancellationToken.None);

        await Assert.ThrowsAsync<ArgumentException>(() => SendAsync(new string('x', 4_096)));
        await SendAsync("idle");

        Assert.Equal("idle", (await socket.ReceivedAsync()).GetProperty("d").GetProperty("status").GetString());
    }

    [Fact]
    public async Task APresenceChangedWhileDisconnectedIsSentOnceTheSessionIsResumed()
    {
        await using var bot = new Bot();
        var socket = await bot.ConnectAsync();
        await Eventually.TrueAsync(() => bot.Client.Status.State == GatewayState.Ready);
        await bot.Client.UpdatePresenceAsync(new Presence(new string('x', 5_000)));
        Assert.Equal(128, (await socket.ReceivedAsync(3)).GetProperty("activities")[0].GetProperty("state").GetString()!.Length);
        socket.Cut();
        await Eventually.TrueAsync(() => bot.Client.Status.State == GatewayState.Disconnected);

        await bot.Client.UpdatePresenceAsync(new Presence("short", "idle"));
        var second = await bot.ReconnectAsync();
        second.Hello();
        await second.ReceivedAsync(6);
        second.Event("RESUMED", 9);

        Assert.Equal("idle", (await second.ReceivedAsync(3)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task PausesGrowWhileNoSessionHolds()
    {
        var random = new Backoff(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1), () => 1);
        Assert.Equal([1, 2, 4, 8, 16, 32, 60, 60], Enumerable.Range(0, 8).Select(_ => (int)random.Next().TotalSeconds));

        await using var bot = new Bot();
        var times = new List<long>();
        var socket = await bot.ConnectingAsync();
        for (var i = 0; i < 8; i++)
        {
            socket.Close(4000);
            socket = await bot.ReconnectAsync();
            times.Add(bot.Time.GetTimestamp());
        }

        Assert.True(TimeSpan.FromTicks(times[^1] - times[^2]) >= TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task ASessionThatIsCutAgainAndAgainIsResumedWithinSeconds()
    {
        var store = new MemorySessionStore();
        await using var bot = new Bot(store: store);
        var socket = await bot.ConnectAsync();
        for (var i = 0; i < 8; i++)
        {
            await Eventually.TrueAsync(() => bot.Client.Status.State == GatewayState.Ready);
            socket.Cut();
            socket = await bot.ReconnectAsync();
            socket.Hello();
            await socket.ReceivedAsync(6);
            socket.Event("RESUMED", 2 + i);
        }

        await Eventually.TrueAsync(() => bot.Client.Status.State == GatewayState.Ready);
        await bot.StopAsync();

        Assert.InRange(store.Saved!.FailedAttempts, 1, 4);
    }
}
