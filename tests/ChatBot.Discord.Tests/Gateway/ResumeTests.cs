using ChatBot.Discord.Dispatch;
using ChatBot.Discord.Entities;
using ChatBot.Discord.Gateway;
using ChatBot.Discord.Tests.Support;

namespace ChatBot.Discord.Tests.Gateway;

public sealed class ResumeTests
{
    [Fact]
    public async Task AResumeGoesToTheResumeGatewayUrl()
    {
        await using var bot = new Bot();
        var socket = await bot.ConnectAsync();
        socket.Message(7, 100);
        socket.Cut();

        var second = await bot.ReconnectAsync();
        second.Hello();
        var resume = await second.ReceivedAsync(6);

        Assert.Equal("wss://resume.test/?v=10&encoding=json&compress=zlib-stream", second.Url!.AbsoluteUri);
        Assert.Equal("wss://gateway.test/?v=10&encoding=json&compress=zlib-stream", socket.Url!.AbsoluteUri);
        Assert.Equal("s1", resume.GetProperty("session_id").GetString());
        Assert.Equal(7, resume.GetProperty("seq").GetInt64());
        Assert.Equal("t.o.k", resume.GetProperty("token").GetString());
    }

    [Theory]
    [InlineData(4000)]
    [InlineData(4001)]
    [InlineData(4002)]
    [InlineData(4005)]
    [InlineData(4008)]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(1006)]
    [InlineData(4999)]
    [InlineData(null)]
    public async Task ACloseThatKeepsTheSessionIsFollowedByAResume(int? code)
    {
        await using var bot = new Bot();
        (await bot.ConnectAsync()).Close(code);

        var second = await bot.ReconnectAsync();
        second.Hello();

        Assert.Equal("s1", (await second.ReceivedAsync(6)).GetProperty("session_id").GetString());
    }

    [Theory]
    [InlineData(4003)]
    [InlineData(4007)]
    [InlineData(4009)]
    public async Task ACloseThatEndsTheSessionIsFollowedByAnIdentify(int code)
    {
        await using var bot = new Bot();
        (await bot.ConnectAsync()).Close(code);

        var second = await bot.ReconnectAsync();
        second.Hello();

        await second.ReceivedAsync(2);
        Assert.Equal("wss://gateway.test/?v=10&encoding=json&compress=zlib-stream", second.Url!.AbsoluteUri);
    }

    [Theory]
    [InlineData(4004, DiscordFatalReason.InvalidToken)]
    [InlineData(4010, DiscordFatalReason.InvalidShard)]
    [InlineData(4011, DiscordFatalReason.ShardingRequired)]
    [InlineData(4012, DiscordFatalReason.InvalidApiVersion)]
    [InlineData(4013, DiscordFatalReason.InvalidIntents)]
    [InlineData(4014, DiscordFatalReason.DisallowedIntents)]
    public async Task ACloseThatNothingHelpsStopsTheClientWithASentence(int code, DiscordFatalReason reason)
    {
        await using var bot = new Bot();
        (await bot.ConnectingAsync()).Hello().Close(code);

        var fatal = await Assert.ThrowsAsync<DiscordFatalException>(() => bot.Run);

        Assert.Equal(reason, fatal.Reason);
        Assert.EndsWith(".", fatal.Message);
        Assert.Equal(1, bot.Gateway.Made);
    }

    [Fact]
    public async Task AReconnectBeforeHelloIsFollowed()
    {
        await using var bot = new Bot();
        (await bot.ConnectingAsync()).Send("""{"op":7,"d":null}""");

        var second = await bot.ReconnectAsync();
        second.Hello();

        await second.ReceivedAsync(2);
    }

    [Theory]
    [InlineData("true", 6)]
    [InlineData("false", 2)]
    public async Task AnInvalidSessionIsResumedOnlyIfItSaysSo(string resumable, int opcode)
    {
        await using var bot = new Bot();
        (await bot.ConnectAsync()).Send($$"""{"op":9,"d":{{resumable}}}""");

        var second = await bot.ReconnectAsync();
        second.Hello();

        await second.ReceivedAsync(opcode);
    }

    [Fact]
    public async Task AConnectionThatIsCutBeforeHelloIsNoFailedResume()
    {
        await using var bot = new Bot();
        (await bot.ConnectAsync()).Cut();
        for (var i = 0; i < 4; i++)
            (await bot.ReconnectAsync()).Cut();

        var last = await bot.ReconnectAsync();
        last.Hello();

        Assert.Equal("s1", (await last.ReceivedAsync(6)).GetProperty("session_id").GetString());
    }

    [Fact]
    public async Task ThreeFailedResumesAreFollowedByAnIdentify()
    {
        await using var bot = new Bot();
        (await bot.ConnectAsync()).Cut();
        for (var i = 0; i < 3; i++)
        {
            var resuming = await bot.ReconnectAsync();
            resuming.Hello();
            await resuming.ReceivedAsync(6);
            resuming.Close(4000);
        }

        var last = await bot.ReconnectAsync();
        last.Hello();

        await last.ReceivedAsync(2);
    }

    [Fact]
    public async Task ARestartedProcessResumesWhatTheLastOneLeftOpen()
    {
        var store = new MemorySessionStore();
        await using (var first = new Bot(store: store))
        {
            var socket = await first.ConnectAsync();
            var handled = new Signal<ulong>();
            first.Client.On(GatewayEvents.MessageCreate, (_, _) => Task.CompletedTask);
            socket.Message(4, 100).Event("TYPING_START", 5);
            await Eventually.TrueAsync(() => first.Client.Status.SinceEvent is not null && store.Saved?.SessionId == "s1");
            await first.StopAsync();
            Assert.Equal(4900, socket.ClosedWith);
        }

        await using var second = new Bot(store: store);
        var resumed = await second.ConnectingAsync();
        resumed.Hello();
        var resume = await resumed.ReceivedAsync(6);

        Assert.Equal("s1", resume.GetProperty("session_id").GetString());
        Assert.Equal("wss://resume.test/?v=10&encoding=json&compress=zlib-stream", resumed.Url!.AbsoluteUri);
        Assert.Equal(5UL, second.Client.BotId.Value);
    }

    [Fact]
    public async Task AProcessThatWantsMoreEventsStartsASessionOfItsOwn()
    {
        var store = new MemorySessionStore { Saved = new GatewaySession { SessionId = "s1", Sequence = 5, Intents = GatewayIntents.Default } };
        await using var bot = new Bot(options => options.Intents |= GatewayIntents.GuildMessageReactions, store);
        var socket = await bot.ConnectingAsync();
        socket.Hello();

        Assert.Equal((int)bot.Options.Intents, (await socket.ReceivedAsync(2)).GetProperty("intents").GetInt32());
    }

    [Fact]
    public async Task WithNowhereToKeepTheSessionItIsEnded()
    {
        await using var bot = new Bot();
        var socket = await bot.ConnectAsync();
        await bot.StopAsync();

        Assert.Equal(1000, socket.ClosedWith);
    }

    [Fact]
    public void TheSavedSequenceStopsBeforeWhatIsNotHandledYet()
    {
        var tracker = new SessionTracker();
        tracker.Started(new Ready { SessionId = "s" });
        Assert.True(tracker.TryReceive(1, out var one));
        Assert.True(tracker.TryReceive(2, out var two));
        Assert.True(tracker.TryReceive(3, out var three));
        tracker.Handled(one);
        tracker.Handled(three);

        Assert.Equal(1, tracker.Save(new GatewaySession()).Sequence);
        Assert.Equal(3, tracker.Received);

        tracker.Handled(two);
        Assert.Equal(3, tracker.Save(new GatewaySession()).Sequence);
    }

    [Fact]
    public void ATokenIsNotSentInTheClearBecauseAResumeUrlSaysSo()
    {
        Assert.Null(GatewayUrl.Trusted("ws://elsewhere.test", plainAllowed: false));
        Assert.Null(GatewayUrl.Trusted("nonsense", plainAllowed: true));
        Assert.NotNull(GatewayUrl.Trusted("ws://127.0.0.1:5000/gateway", plainAllowed: true));
    }
}
