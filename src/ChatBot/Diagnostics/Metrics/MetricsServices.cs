using ChatBot.Conversation;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Diagnostics.Metrics;

internal static class MetricsServices
{
    public static IServiceCollection AddBotMetrics(this IServiceCollection services) => services
        .AddMetrics()
        .AddSingleton<BotMetrics>()
        .AddSingleton<ITally>(provider => provider.GetRequiredService<BotMetrics>())
        .AddSingleton<OpenGaps>()
        .AddSingleton<BotGauges>()
        .AddSingleton<MetricStore>();
}
