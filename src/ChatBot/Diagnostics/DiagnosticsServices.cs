using ChatBot.Diagnostics.Health;
using ChatBot.Diagnostics.Metrics;
using ChatBot.Diagnostics.Running;
using ChatBot.Diagnostics.StatusPage;
using ChatBot.Diagnostics.Tracing;
using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Diagnostics;

internal static class DiagnosticsServices
{
    public static IServiceCollection AddDiagnostics(this IServiceCollection services) => services
        .AddRunning()
        .AddBotMetrics()
        .AddExport()
        .AddStatusPage()
        .AddHealth();
}
