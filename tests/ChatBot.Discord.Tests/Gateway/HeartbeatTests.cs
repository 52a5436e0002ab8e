using System.Text.Json;
using ChatBot.Discord.Gateway;
using ChatBot.Discord.Tests.Support;

namespace ChatBot.Discord.Tests.Gateway;

public sealed class HeartbeatTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(40);

    [Fact]
    public async Task TheFirstBeatComesSomewhereWithinTheIntervalAndTheNextAfterAWholeOne()
    {
        var time = new ManualTimeProvider();
        using var socket = new FakeSocket();
        using var sender = new PayloadSender(socket, time);
        using var stop = new CancellationTokenSource();
        var heart = new Heart(sender, () => 12, time, () => 0.25);
        var beating = heart.BeatAsync(Interval, stop.Token);

        await time.FireAsync(TimeSpan.FromSeconds(10));
        Assert.Equal(12, (await socket.ReceivedAsync(1)).GetInt64());
        heart.Acknowledged();
        await time.FireAsync(Interval);
        Assert.Equal(12, (await socket.ReceivedAsync(1)).GetInt64());

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => beating);
    }

    [Fact]
    public async Task ABeatBeforeAnyEventHoldsNull()
    {
        var time = new ManualTimeProvider();
        using var socket = new FakeSocket();
        using var sender = new PayloadSender(socket, time);

        await sender.HeartbeatAsync(null, CancellationToken.None);

        Assert.Equal(JsonValueKind.Null, (await socket.ReceivedAsync(1)).ValueKind);
    }

    [Fact]
    public async Task AMissingAnswerEndsTheConnectionAndTheSessionIsResumed()
    {
        await using var bot = new Bot();
        var socket = await bot.ConnectAsync();
        await Eventually.TrueAsync(() => bot.Client.Status.State == GatewayState.Ready);

        var second = await bot.ReconnectAsync();
        second.Hello();
        await second.ReceivedAsync(6);

        Assert.Equal(4900, socket.ClosedWith);
        Assert.Equal("a heartbeat was not answered", bot.Client.Status.LastDisconnection);
    }

    [Fact]
    public async Task AServersBeatIsAnsweredAtOnce()
    {
        await using var bot = new Bot();
        var socket = await bot.ConnectAsync();

        socket.Send("""{"op":1,"d":null}""");

        Assert.Equal(1, (await socket.ReceivedAsync(1)).GetInt64());
    }

    [Fact]
    public async Task AServerThatAsksWithoutEndDoesNotMakeTheClientExceedItsLimit()
    {
        var time = new ManualTimeProvider();
        using var socket = new FakeSocket();
        using var sender = new PayloadSender(socket, time);
        for (var i = 0; i < 1_000; i++)
            await sender.AnswerHeartbeatAsync(1, CancellationToken.None);

        for (var i = 0; i < SendLimiter.PerMinute; i++)
            await socket.ReceivedAsync(1);
        await sender.HeartbeatAsync(99, CancellationToken.None);
        Assert.Equal(99, (await socket.ReceivedAsync(1)).GetInt64());
    }

    [Fact]
    public async Task ASendThatHangsEndsInATimeout()
    {
        var time = new ManualTimeProvider();
        using var socket = new FakeSocket { Deaf = true };
        using var sender = new PayloadSender(socket, time);
        var beat = sender.HeartbeatAsync(1, CancellationToken.None);

        await time.FireAsync(TimeSpan.FromSeconds(10));

        await Assert.ThrowsAsync<TimeoutException>(() => beat);
    }
}
