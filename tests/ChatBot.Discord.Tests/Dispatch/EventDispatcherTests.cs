using ChatBot.Discord.Dispatch;
using ChatBot.Discord.Tests.Support;

namespace ChatBot.Discord.Tests.Dispatch;

public sealed class EventDispatcherTests
{
    [Fact]
    public async Task MessagesOfAChannelAreHandledInOrderAndChannelsDoNotWaitForEachOther()
    {
        await using var bot = new Bot();
        var seen = new Signal<(ulong Channel, string Content)>();
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        bot.Client.On(GatewayEvents.MessageCreate, async (message, _) =>
        {
            if (message.Content == "slow")
                await gate.Task;
            seen.Set((message.ChannelId.Value, message.Content));
        });
        var socket = await bot.ConnectAsync();
        socket.Message(2, 100, channel: 1, content: "slow").Message(3, 101, channel: 1, content: "next").Message(4, 102, channel: 2, content: "other");

        Assert.Equal((2UL, "other"), await seen.NextAsync());
        gate.SetResult();
        Assert.Equal((1UL, "slow"), await seen.NextAsync());
        Assert.Equal((1UL, "next"), await seen.NextAsync());
    }

    [Fact]
    public async Task AHandlerThatNeverEndsDoesNotStopTheHeartbeat()
    {
        await using var bot = new Bot(options => options.DrainTimeout = TimeSpan.FromSeconds(1));
        var started = new Signal<bool>();
        bot.Client.On(GatewayEvents.MessageCreate, (_, stop) =>
        {
            started.Set(true);
            return Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop);
        });
        var socket = await bot.ConnectAsync();
        socket.Message(2, 100);
        await started.NextAsync();

        socket.Send("""{"op":1,"d":null}""");

        Assert.Equal(2, (await socket.ReceivedAsync(1)).GetInt64());
    }

    [Fact]
    public async Task ItsOwnMessagesArePassedOverIfThatIsWanted()
    {
        await using var bot = new Bot(options => options.IgnoreOwnMessages = true);
        var seen = new Signal<ulong>();
        bot.Client.On(GatewayEvents.MessageCreate, (message, _) =>
        {
            seen.Set(message.Id.Value);
            return Task.CompletedTask;
        });
        var socket = await bot.ConnectAsync();
        socket.Event("MESSAGE_CREATE", 2, """{"id":"100","channel_id":"10","embeds":[{"author":{"id":"7"}}],"author":{"username":"bot","id":"5"}}""").Message(3, 101);

        Assert.Equal(101UL, await seen.NextAsync());
    }

    [Fact]
    public async Task AMessageThatComesTwiceIsHandledOnce()
    {
        await using var bot = new Bot();
        var seen = new Signal<ulong>();
        bot.Client.On(GatewayEvents.MessageCreate, (message, _) =>
        {
            seen.Set(message.Id.Value);
            return Task.CompletedTask;
        });
        var socket = await bot.ConnectAsync();
        socket.Message(2, 100).Message(2, 100).Message(5, 100).Message(4, 101).Message(3, 102).Message(6, 103);

        Assert.Equal([100UL, 101UL, 102UL, 103UL], new[] { await seen.NextAsync(), await seen.NextAsync(), await seen.NextAsync(), await seen.NextAsync() }.Order());
        Assert.False(seen.TryNext(out _));
    }

    [Fact]
    public async Task AFullQueueRefusesAndTheAskerHearsOfIt()
    {
        await using var bot = new Bot(options =>
        {
            options.ChannelQueueLimit = 2;
            options.DrainTimeout = TimeSpan.Zero;
        });
        var refused = new Signal<ulong>();
        var started = new Signal<ulong>();
        bot.Client.On(GatewayEvents.MessageCreate, async (message, stop) =>
        {
            started.Set(message.Id.Value);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop);
        }).OnOverload((message, _) =>
        {
            refused.Set(message.Id.Value);
            return Task.CompletedTask;
        });
        var socket = await bot.ConnectAsync();
        for (var i = 0; i < 3; i++)
            socket.Message(2 + i, 100 + (ulong)i);

        Assert.Equal(100UL, await started.NextAsync());
        Assert.Equal(102UL, await refused.NextAsync());
    }

    [Fact]
    public async Task AHandlerThatThrowsDoesNotEndAnything()
    {
        await using var bot = new Bot();
        var seen = new Signal<string>();
        bot.Client.On(GatewayEvents.MessageCreate, (message, _) =>
        {
            seen.Set(message.Content);
            throw new InvalidOperationException("fault");
        });
        var socket = await bot.ConnectAsync();
        socket.Message(2, 100, content: "one").Message(3, 101, content: "two");

        Assert.Equal("one", await seen.NextAsync());
        Assert.Equal("two", await seen.NextAsync());
    }

    [Fact]
    public async Task AnyOtherEventCanBeHandledAsItCame()
    {
        await using var bot = new Bot();
        var seen = new Signal<string>();
        bot.Client.On(GatewayEvents.Raw("SOMETHING_NEW"), (data, _) =>
        {
            seen.Set(data.GetRawText());
            return Task.CompletedTask;
        });
        var socket = await bot.ConnectAsync();
        socket.Event("SOMETHING_NEW", 2, """{"a":1}""");

        Assert.Equal("""{"a":1}""", await seen.NextAsync());
    }

    [Fact]
    public void OnlySoManyIdsAreRemembered()
    {
        var ids = new ChatBot.Discord.Gateway.RecentIds(2);

        Assert.Equal([true, true, false, true, true], new[] { ids.Add(1), ids.Add(2), ids.Add(1), ids.Add(3), ids.Add(1) });
    }
}
