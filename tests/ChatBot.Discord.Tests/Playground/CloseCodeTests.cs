using ChatBot.Playground.Faults;

namespace ChatBot.Discord.Tests.Playgrounds;

/// <summary>Every code with which the gateway closes (topics/opcodes-and-status-codes.mdx#gateway-gateway-close-event-codes).</summary>
public sealed class CloseCodeTests
{
    [Theory]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(1002)]
    [InlineData(1003)]
    [InlineData(1007)]
    [InlineData(1008)]
    [InlineData(1009)]
    [InlineData(1011)]
    [InlineData(4000)]
    [InlineData(4001)]
    [InlineData(4002)]
    [InlineData(4005)]
    [InlineData(4006)]
    [InlineData(4008)]
    [InlineData(4015)]
    [InlineData(4900)]
    public async Task TheSessionIsResumedAndNothingIsLostAfter(int code)
    {
        await using var playground = await Loopback.StartAsync();
        await using var bot = await AnsweringBot.ReadyAsync(playground);
        var before = playground.Ask("Before?");
        playground.GatewayFaults.Close(code);
        var after = playground.Ask("After?");

        await playground.EachAnsweredOnceAsync(before, after);
        Assert.Equal((1, 1), (playground.Identifies, playground.Resumes));
    }

    [Theory]
    [InlineData(4003)]
    [InlineData(4007)]
    [InlineData(4009)]
    public async Task ANewSessionIsStartedAfter(int code)
    {
        await using var playground = await Loopback.StartAsync();
        await using var bot = await AnsweringBot.ReadyAsync(playground);
        await playground.AskAndHearAsync();
        playground.GatewayFaults.Close(code);
        await playground.StartedAsync(2);

        await playground.EachAnsweredOnceAsync(playground.Ask());
        Assert.Equal((2, 0), (playground.Identifies, playground.Resumes));
    }

    [Fact]
    public async Task ACloseWithoutACodeIsResumed()
    {
        await using var playground = await Loopback.StartAsync();
        await using var bot = await AnsweringBot.ReadyAsync(playground);
        playground.GatewayFaults.CloseWithoutCode();
        var after = playground.Ask("After?");

        await playground.EachAnsweredOnceAsync(after);
        Assert.Equal(1, playground.Identifies);
    }

    [Theory]
    [InlineData(4004, DiscordFatalReason.InvalidToken)]
    [InlineData(4010, DiscordFatalReason.InvalidShard)]
    [InlineData(4011, DiscordFatalReason.ShardingRequired)]
    [InlineData(4012, DiscordFatalReason.InvalidApiVersion)]
    [InlineData(4013, DiscordFatalReason.InvalidIntents)]
    [InlineData(4014, DiscordFatalReason.DisallowedIntents)]
    public async Task NothingIsTriedAgainAfter(int code, DiscordFatalReason reason)
    {
        await using var playground = await Loopback.StartAsync();
        await using var running = await AnsweringBot.ReadyAsync(playground);
        playground.GatewayFaults.Close(code);
        var later = await running.FatalAsync();

        playground.GatewayFaults.OnConnect(ConnectFault.CloseAfterIdentify, code: code);
        await using var starting = AnsweringBot.Start(playground);
        var atOnce = await starting.FatalAsync();

        Assert.Equal((reason, reason), (later.Reason, atOnce.Reason));
        Assert.EndsWith(".", later.Message);
        Assert.Contains(": ", later.Message);
        Assert.Equal(2, playground.Connections.Count);
    }
}
