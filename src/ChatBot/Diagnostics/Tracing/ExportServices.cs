using Microsoft.Extensions.DependencyInjection;

namespace ChatBot.Diagnostics.Tracing;

internal static class ExportServices
{
    public static IServiceCollection AddExport(this IServiceCollection services) => services.AddHostedService<OtlpExport>();
}
