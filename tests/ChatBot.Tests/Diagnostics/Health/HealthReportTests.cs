using ChatBot.Diagnostics.Health;
using ChatBot.Discord.Gateway;

namespace ChatBot.Tests.Diagnostics.Health;

public class HealthReportTests
{
    [Theory]
    [InlineData(GatewayState.Ready, 41, null, null)]
    [InlineData(GatewayState.Ready, 97, null, null)]
    [InlineData(GatewayState.Ready, 98, null, "The gateway has not answered a heartbeat for 98 seconds.")]
    [InlineData(GatewayState.Connecting, 300, 200, null)]
    [InlineData(GatewayState.Disconnected, null, 299, null)]
    [InlineData(GatewayState.Disconnected, null, 301, "The gateway has not been connected for 5 minutes; it last ended with: closed with 4000.")]
    public void AGatewayThatIsSilentBeyondItsLimitsIsAnIllness(GatewayState state, int? ack, int? deaf, string? illness)
    {
        var status = new GatewayStatus(state, null, Seconds(ack), null, 1, "closed with 4000", 1, null) { DeafFor = Seconds(deaf), HeartbeatInterval = TimeSpan.FromSeconds(41.25) };

        Assert.Equal(illness, HealthReport.Silence(status));
    }

    private static TimeSpan? Seconds(int? seconds) => seconds is { } known ? TimeSpan.FromSeconds(known) : null;
}
