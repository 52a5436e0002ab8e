using ChatBot.Discord.Entities;
using Microsoft.Extensions.Logging;

namespace ChatBot.Discord.Gateway;

internal static partial class Log
{
    [LoggerMessage(100, LogLevel.Information, "Connecting to {Host} to {Purpose}")]
    public static partial void Connecting(ILogger logger, string purpose, string host);

    [LoggerMessage(101, LogLevel.Information, "Session {How}, as {Bot}")]
    public static partial void Ready(ILogger logger, string how, Snowflake bot);

    [LoggerMessage(102, LogLevel.Warning, "Disconnected after {Seconds:0} s ready: {Why}")]
    public static partial void Disconnected(ILogger logger, string why, double seconds);

    [LoggerMessage(103, LogLevel.Error, "Discord closed the connection with {Code}, which means that this client sent something wrong")]
    public static partial void OurFault(ILogger logger, int code);

    [LoggerMessage(104, LogLevel.Warning, "A payload could not be read: {Why}")]
    public static partial void Unreadable(ILogger logger, string why);

    [LoggerMessage(105, LogLevel.Debug, "The connection could not be closed: {Why}")]
    public static partial void CloseFailed(ILogger logger, string why);

    [LoggerMessage(106, LogLevel.Warning, "Waiting {Seconds:0} s before starting a session, after {Used} today: too many would make Discord reset the token")]
    public static partial void WaitingToIdentify(ILogger logger, double seconds, int used);

    [LoggerMessage(107, LogLevel.Warning, "The gateway's address and limits could not be read, going on with those known: {Why}")]
    public static partial void GatewayBotFailed(ILogger logger, string why);

    [LoggerMessage(108, LogLevel.Warning, "Interactions are sent to {Url} and will not arrive here: empty the Interactions Endpoint URL in the Developer Portal")]
    public static partial void InteractionsElsewhere(ILogger logger, string url);

    [LoggerMessage(109, LogLevel.Warning, "Going on without {Intent}, which is not switched on on the Bot page of the Developer Portal")]
    public static partial void IntentNotGranted(ILogger logger, GatewayIntents intent);

    [LoggerMessage(110, LogLevel.Warning, "The saved session could not be read; starting a new one")]
    public static partial void SessionNotLoaded(ILogger logger, Exception exception);

    [LoggerMessage(111, LogLevel.Warning, "The session could not be saved; a restart may not resume it")]
    public static partial void SessionNotSaved(ILogger logger, Exception exception);

    [LoggerMessage(112, LogLevel.Warning, "What the application has been granted could not be read, going on with what is known: {Why}")]
    public static partial void ApplicationUnknown(ILogger logger, string why);
}
