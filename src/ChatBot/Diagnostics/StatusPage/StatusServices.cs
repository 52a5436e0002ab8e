using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ChatBot.Diagnostics.StatusPage;

internal static class StatusServices
{
    public static IServiceCollection AddStatusPage(this IServiceCollection services) => services
        .AddSingleton<StatusHistory>()
        .AddSingleton<IHostedService>(provider => provider.GetRequiredService<StatusHistory>())
        .AddSingleton<StatusPages>();
}
