using Microsoft.Extensions.Logging;

namespace ChatBot.Diagnostics;

internal static partial class Log
{
    [LoggerMessage(800, LogLevel.Information, "Status page, metrics and health are at {Address}")]
    public static partial void Listening(ILogger logger, Uri address);

    [LoggerMessage(801, LogLevel.Warning, "Nobody can ask how the bot is: it cannot listen at {Address}, port {Port} ({Why}). Set Health:Port to another, or Health:Enabled to false.")]
    public static partial void NotListening(ILogger logger, string address, int port, string why);

    [LoggerMessage(802, LogLevel.Information, "Metrics and traces are sent to {Endpoint}")]
    public static partial void Exporting(ILogger logger, string endpoint);

    [LoggerMessage(803, LogLevel.Information, "Started: {Articles} articles with {Sections} sections, version {Version}")]
    public static partial void Started(ILogger logger, int articles, int sections, string version);

    [LoggerMessage(804, LogLevel.Information, "No Discord token is set, so the bot talks in a Playground at {Address}")]
    public static partial void InPlayground(ILogger logger, Uri address);

    [LoggerMessage(805, LogLevel.Information, "Stopping: questions in hand are finished, no others are taken")]
    public static partial void Stopping(ILogger logger);

    [LoggerMessage(806, LogLevel.Warning, "Metrics and traces are not sent: OTEL_EXPORTER_OTLP_ENDPOINT is no address, but “{Endpoint}”")]
    public static partial void NotExporting(ILogger logger, string endpoint);

    [LoggerMessage(807, LogLevel.Warning, "No lock could be written, so a second process with the same token would not be noticed")]
    public static partial void NotLocked(ILogger logger);
}
