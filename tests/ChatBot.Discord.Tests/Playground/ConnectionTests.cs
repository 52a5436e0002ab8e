using ChatBot.Discord.Gateway;
using ChatBot.Playground;
using ChatBot.Playground.Faults;

namespace ChatBot.Discord.Tests.Playgrounds;

/// <summary>Lines that break, hang or never come up.</summary>
public sealed class ConnectionTests
{
    [Fact]
    public async Task AServerThatIsGoneAtTheStartIsFoundWhenItComes()
    {
        var gone = await Loopback.StartAsync();
        await gone.DisposeAsync();
        var time = new HastyTime();
        time.Hold();
        await using var bot = AnsweringBot.Start(gone, time);
        for (var pause = 0; pause < 7; pause++) await time.LetOneGoAsync();

        await using var playground = await BackAsync(gone);
        time.LetGo();
        await playground.StartedAsync();
        await playground.EachAnsweredOnceAsync(playground.Ask());
    }

    [Fact]
    public async Task AServerThatGoesIsFoundWhenItIsBack()
    {
        var time = new HastyTime();
        var gone = await Loopback.StartAsync();
        await using var bot = await AnsweringBot.ReadyAsync(gone, time);
        await gone.AskAndHearAsync();
        time.Hold();
        await gone.DisposeAsync();
        for (var pause = 0; pause < 7; pause++) await time.LetOneGoAsync();

        await using var playground = await BackAsync(gone);
        time.LetGo();
        await playground.StartedAsync();
        await playground.EachAnsweredOnceAsync(playground.Ask());
    }

    [Theory]
    [InlineData(ConnectFault.Refuse)]
    [InlineData(ConnectFault.ReconnectBeforeHello)]
    [InlineData(ConnectFault.CloseBeforeHello)]
    [InlineData(ConnectFault.CutBeforeHello)]
    [InlineData(ConnectFault.HelloWithoutOp)]
    [InlineData(ConnectFault.InvalidSession)]
    [InlineData(ConnectFault.InvalidSessionResumable)]
    [InlineData(ConnectFault.CutAfterIdentify)]
    [InlineData(ConnectFault.CloseAfterIdentify)]
    public async Task ABadStartIsFollowedByABetterOne(ConnectFault fault)
    {
        await using var playground = await Loopback.StartAsync();
        playground.GatewayFaults.OnConnect(fault, times: 4);
        await using var bot = await AnsweringBot.ReadyAsync(playground);

        await playground.EachAnsweredOnceAsync(playground.Ask());
        playground.GatewayFaults.OnConnect(fault, times: 2);
        playground.GatewayFaults.Cut();
        await playground.UntilAsync(() => playground.Resumes + playground.Starts >= 2);
        await playground.EachAnsweredOnceAsync(playground.Ask());
    }

    [Fact]
    public async Task ALineThatIsCutWithoutACloseFrameIsResumed()
    {
        await using var playground = await Loopback.StartAsync();
        await using var bot = await AnsweringBot.ReadyAsync(playground);
        var before = playground.Ask("Before?");
        playground.GatewayFaults.Cut();
        var after = playground.Ask("After?");

        await playground.EachAnsweredOnceAsync(before, after);
        Assert.Equal((1, 1), (playground.Starts, playground.Resumes));
        Assert.True(playground.Connections[^1].IsAtResumeUrl);
    }

    [Fact]
    public async Task AHalfOpenLineIsLeftWhenABeatIsNotAnswered()
    {
        var clock = new ManualTimeProvider();
        await using var playground = await Loopback.StartAsync();
        await using var bot = await AnsweringBot.ReadyAsync(playground, new HastyTime(clock));
        await playground.AskAndHearAsync();

        playground.GatewayFaults.GoHalfOpen();
        var unheard = playground.Ask("Can you hear me?");
        clock.Advance(Loopback.Heartbeat);
        await clock.FireAsync(due => due > HastyTime.LongestPause);
        await playground.ResumedAsync();

        await playground.EachAnsweredOnceAsync(unheard);
        Assert.Equal("a heartbeat was not answered", bot.Client.Status.LastDisconnection);
    }

    [Fact]
    public async Task AServerThatNoLongerAnswersBeatsIsLeft()
    {
        var clock = new ManualTimeProvider();
        await using var playground = await Loopback.StartAsync();
        await using var bot = await AnsweringBot.ReadyAsync(playground, new HastyTime(clock));
        playground.GatewayFaults.StopAcks = true;
        clock.Advance(Loopback.Heartbeat);
        await playground.UntilAsync(() => playground.Connections[0].Heartbeats == 1);
        await clock.FireAsync(due => due > HastyTime.LongestPause);
        await playground.ResumedAsync();

        await playground.EachAnsweredOnceAsync(playground.Ask());
    }

    [Theory]
    [InlineData(ConnectFault.NeverHello, 15)]
    [InlineData(ConnectFault.NeverReady, 120)]
    public async Task AServerThatKeepsSilentIsLeft(ConnectFault fault, int seconds)
    {
        var clock = new ManualTimeProvider();
        await using var playground = await Loopback.StartAsync();
        playground.GatewayFaults.OnConnect(fault);
        await using var bot = AnsweringBot.Start(playground, new HastyTime(clock));
        await playground.UntilAsync(() => playground.Connections.Count == 1 && (fault == ConnectFault.NeverHello || playground.Connections[0].Received.Count > 0));
        await clock.FireAsync(TimeSpan.FromSeconds(seconds));

        await playground.StartedAsync();
        await playground.EachAnsweredOnceAsync(playground.Ask());
    }

    [Fact]
    public async Task AStormOfReconnectsEndsInOneSession()
    {
        await using var playground = await Loopback.StartAsync();
        await using var bot = await AnsweringBot.ReadyAsync(playground);
        var asked = new List<PlaygroundMessage>();
        for (var i = 1; i <= 15; i++)
        {
            asked.Add(playground.Ask($"Question {i}?"));
            playground.GatewayFaults.RequestReconnect();
            await playground.ResumedAsync(i);
        }

        await playground.EachAnsweredOnceAsync(asked);
        Assert.Equal(1, playground.Identifies);
    }

    [Fact]
    public async Task AStormOfInvalidSessionsLosesNothingThatCanBeResumed()
    {
        await using var playground = await Loopback.StartAsync();
        await using var bot = await AnsweringBot.ReadyAsync(playground);
        var asked = new List<PlaygroundMessage>();
        for (var i = 1; i <= 10; i++)
        {
            asked.Add(playground.Ask($"Question {i}?"));
            playground.GatewayFaults.InvalidateSession(resumable: true);
            await playground.ResumedAsync(i);
        }

        await playground.EachAnsweredOnceAsync(asked);
        Assert.Equal(1, playground.Identifies);
    }

    [Fact]
    public async Task AStormOfLostSessionsStartsNewOnes()
    {
        await using var playground = await Loopback.StartAsync();
        await using var bot = await AnsweringBot.ReadyAsync(playground);
        for (var i = 2; i <= 10; i++)
        {
            playground.GatewayFaults.InvalidateSession(resumable: false);
            await playground.StartedAsync(i);
        }

        await playground.EachAnsweredOnceAsync(playground.Ask());
        Assert.Equal(GatewayState.Ready, bot.Client.Status.State);
    }

    [Fact]
    public async Task AServerThatForgotTheSessionGetsANewOne()
    {
        await using var playground = await Loopback.StartAsync();
        await using var bot = await AnsweringBot.ReadyAsync(playground);
        playground.GatewayFaults.ForgetSessions();
        playground.GatewayFaults.Cut();
        await playground.StartedAsync(2);

        await playground.EachAnsweredOnceAsync(playground.Ask());
    }

    [Fact]
    public async Task TheServerMayAskForABeat()
    {
        await using var playground = await Loopback.StartAsync();
        await using var bot = await AnsweringBot.ReadyAsync(playground);
        for (var i = 0; i < 5; i++) playground.GatewayFaults.RequestHeartbeat();

        await playground.UntilAsync(() => playground.Connections[0].Heartbeats == 5);
        await playground.EachAnsweredOnceAsync(playground.Ask());
    }

    private static Task<PlaygroundServer> BackAsync(PlaygroundServer gone) => Loopback.StartAsync(options =>
    {
        options.Port = gone.Address.Port;
        options.ResumePort = gone.ResumeGatewayUrl.Port;
    });
}
