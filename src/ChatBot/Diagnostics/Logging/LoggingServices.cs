using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace ChatBot.Diagnostics.Logging;

internal static class LoggingServices
{
    public static IServiceCollection AddLogLines(this IServiceCollection services)
    {
        services.AddSingleton<LogStyle>();
        services.AddLogging(logging => logging
            .AddSimpleConsole(console => (console.SingleLine, console.TimestampFormat) = (true, "HH:mm:ss "))
            .AddJsonConsole(console => (console.IncludeScopes, console.UseUtcTimestamp, console.TimestampFormat) = (true, true, "yyyy-MM-ddTHH:mm:ss.fffZ"))
            .AddSystemdConsole(console => console.IncludeScopes = true));
        services.AddOptions<ConsoleLoggerOptions>().Configure<LogStyle>((console, style) => console.FormatterName = style.Format switch
        {
            LogFormat.Json => ConsoleFormatterNames.Json,
            LogFormat.Systemd => ConsoleFormatterNames.Systemd,
            _ => ConsoleFormatterNames.Simple,
        });
        return services;
    }
}
