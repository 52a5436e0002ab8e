using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ChatBot.Diagnostics.Running;

internal static class RunningServices
{
    /// <summary>Questions in hand have eight seconds and the gateway's goodbye two; then what is left is written.</summary>
    public static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(15);

    public static IServiceCollection AddRunning(this IServiceCollection services) => services
        .Configure<HostOptions>(host => host.ShutdownTimeout = StopTimeout)
        .AddHostedService<StopNotice>()
        .AddSingleton(provider => new BackgroundParts(provider.GetServices<IHostedService>));
}
