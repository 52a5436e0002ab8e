using ChatBot.Discord.Gateway;
using ChatBot.Discord.Rest;

namespace ChatBot.Discord.Tests.Playgrounds;

/// <summary>A token that is taken away, and clocks that are set.</summary>
public sealed class TokenAndClockTests
{
    [Fact]
    public async Task ATokenRevokedInMidSessionEndsTheClientWithASentence()
    {
        await using var playground = await Loopback.StartAsync();
        await using var bot = await AnsweringBot.ReadyAsync(playground);
        await playground.AskAndHearAsync();
        playground.RevokeToken();
        var fatal = await bot.FatalAsync();

        Assert.Equal(DiscordFatalReason.InvalidToken, fatal.Reason);
        Assert.EndsWith(".", fatal.Message);
        Assert.Single(playground.Connections);
    }

    [Fact]
    public async Task ATokenRefusedByARequestEndsTheClientToo()
    {
        await using var playground = await Loopback.StartAsync();
        await using var bot = await AnsweringBot.ReadyAsync(playground);
        playground.GatewayFaults.GoHalfOpen();
        playground.RevokeToken();
        await Assert.ThrowsAsync<DiscordException>(() => bot.Rest.TriggerTypingAsync(playground.Questions));
        var fatal = await bot.FatalAsync();
        var sent = playground.Requests.Count;
        await Assert.ThrowsAsync<DiscordException>(() => bot.Rest.TriggerTypingAsync(playground.Questions));

        Assert.Equal(DiscordFatalReason.InvalidToken, fatal.Reason);
        Assert.Equal(sent, playground.Requests.Count);
    }

    [Fact]
    public async Task AWrongTokenEndsTheClientAtOnce()
    {
        await using var playground = await Loopback.StartAsync();
        await using var bot = AnsweringBot.Start(playground, configure: options => options.Token = "wrong");

        Assert.Equal(DiscordFatalReason.InvalidToken, (await bot.FatalAsync()).Reason);
        Assert.Equal(1, playground.InvalidRequests);
        Assert.Empty(playground.Connections);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task AClockSetByAnHourDisturbsNothing(int hours)
    {
        var ours = new ManualTimeProvider();
        await using var playground = await Loopback.StartAsync();
        await using var bot = await AnsweringBot.ReadyAsync(playground, new HastyTime(ours));
        var asked = playground.Ask("Before?");
        ours.SetClock(TimeSpan.FromHours(hours));
        var meanwhile = playground.Ask("Meanwhile?");
        playground.GatewayFaults.Cut();
        var later = playground.Ask("Later?");
        ours.SetClock(TimeSpan.FromHours(-hours));

        await playground.EachAnsweredOnceAsync(asked, meanwhile, later);
        Assert.Equal((1, 1), (playground.Identifies, playground.Resumes));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task TheServersClockSetByAnHourDisturbsNothing(int hours)
    {
        var theirs = new ManualTimeProvider();
        await using var playground = await Loopback.StartAsync(options => options.TimeProvider = theirs);
        await using var bot = await AnsweringBot.ReadyAsync(playground);
        var asked = playground.Ask("Before?");
        theirs.SetClock(TimeSpan.FromHours(hours));
        var meanwhile = playground.Ask("Meanwhile?");
        playground.GatewayFaults.Cut();
        var later = playground.Ask("Later?");
        theirs.SetClock(TimeSpan.FromHours(-hours));

        await playground.EachAnsweredOnceAsync(asked, meanwhile, later);
        Assert.Equal((1, 1), (playground.Identifies, playground.Resumes));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public async Task AClockSetBetweenTwoProcessesStillLetsTheSessionBeResumed(int hours)
    {
        var ours = new ManualTimeProvider();
        var file = Path.Combine(Directory.CreateTempSubdirectory("discord").FullName, "session.json");
        await using var playground = await Loopback.StartAsync();
        var first = await AnsweringBot.ReadyAsync(playground, new HastyTime(ours), options => options.SessionFile = file);
        await playground.AskAndHearAsync();
        await first.DisposeAsync();
        ours.SetClock(TimeSpan.FromHours(hours));
        var asked = playground.Ask();

        await using var second = AnsweringBot.Start(playground, new HastyTime(ours), options => options.SessionFile = file);
        await playground.EachAnsweredOnceAsync(asked);
        Assert.Equal((1, 1), (playground.Identifies, playground.Resumes));
        Assert.Equal(GatewayState.Ready, second.Client.Status.State);
    }
}
