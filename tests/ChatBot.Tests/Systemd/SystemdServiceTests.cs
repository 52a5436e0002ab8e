using ChatBot.Discord.Gateway;
using ChatBot.Systemd;
using ChatBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Tests.Systemd;

public sealed class SystemdServiceTests
{
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public async Task TheBotSaysThatItIsReadyThatItLivesAndThatItStops()
    {
        using var systemd = new NotifyListener();
        await using var bot = await LiveBot.StartAsync(services => services
            .AddSingleton(_ => new NotifySocket(systemd.Name))
            .AddSingleton(new WatchdogInterval(TimeSpan.FromMilliseconds(50))));

        Assert.Equal("READY=1", systemd.Receive());
        var heard = new List<string>();
        while (!heard.Contains("WATCHDOG=1") || !heard.Contains("STATUS=Connected")) heard.Add(systemd.Receive());

        var ending = bot.EndAsync();
        string last;
        do last = systemd.Receive();
        while (!last.StartsWith("STOPPING=1", StringComparison.Ordinal));
        Assert.Equal(0, (await ending).ExitCode);
    }

    [Fact]
    public void AGatewayThatAnswersLives() => Assert.Equal((true, "Connected"), Pulse(() => Status(GatewayState.Ready, sinceAck: 41)).Feel());

    [Fact]
    public void ASilentGatewayDoesNot() => Assert.Equal((false, "The gateway has been silent for 121 seconds"), Pulse(() => Status(GatewayState.Ready, sinceAck: 121)).Feel());

    [Fact]
    public void OneThatIsAwayHasTimeToComeBack()
    {
        var status = Status(GatewayState.Ready, sinceAck: 1);
        var pulse = Pulse(() => status);
        _time.Advance(TimeSpan.FromHours(1));
        Assert.True(pulse.Feel().IsAlive);

        status = Status(GatewayState.Disconnected, sinceAck: null);
        _time.Advance(GatewayPulse.LongestAbsence);
        Assert.Equal((true, "Not connected: refused"), pulse.Feel());
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.False(pulse.Feel().IsAlive);
    }

    private GatewayPulse Pulse(Func<GatewayStatus> status) => new(status, _time);

    private static GatewayStatus Status(GatewayState state, double? sinceAck) =>
        new(state, null, sinceAck is { } seconds ? TimeSpan.FromSeconds(seconds) : null, null, 1, "refused", 1, null);
}
