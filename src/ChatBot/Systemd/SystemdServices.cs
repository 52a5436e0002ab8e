using ChatBot.Discord;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Systemd;

internal static class SystemdServices
{
    /// <summary>Added first, so that it is the last to stop.</summary>
    public static IServiceCollection AddSystemd(this IServiceCollection services) => services
        .AddSingleton(_ => new NotifySocket(Environment.GetEnvironmentVariable("NOTIFY_SOCKET")))
        .AddSingleton(_ => WatchdogInterval.Of(Environment.GetEnvironmentVariable("WATCHDOG_USEC"), Environment.GetEnvironmentVariable("WATCHDOG_PID")))
        .AddSingleton(provider => new GatewayPulse(() => provider.GetRequiredService<DiscordClient>().Status, provider.GetRequiredService<TimeProvider>()))
        .AddHostedService<SystemdService>();
}
