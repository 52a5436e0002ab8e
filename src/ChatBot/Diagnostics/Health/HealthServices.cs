using ChatBot.Settings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace ChatBot.Diagnostics.Health;

internal static class HealthServices
{
    public static IServiceCollection AddHealth(this IServiceCollection services) => services
        .AddSingleton<HealthReport>()
        .AddSingleton(provider => new HostNames(provider.GetRequiredService<IOptions<HealthOptions>>().Value.Hosts))
        .AddSingleton<HealthPages>()
        .AddSingleton<HealthServer>()
        .AddSingleton<IHostedService>(provider => provider.GetRequiredService<HealthServer>());
}
