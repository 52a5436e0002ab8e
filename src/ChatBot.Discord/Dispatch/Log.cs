using Microsoft.Extensions.Logging;

namespace ChatBot.Discord.Dispatch;

internal static partial class Log
{
    [LoggerMessage(300, LogLevel.Error, "A handler of {EventName} failed")]
    public static partial void HandlerFailed(ILogger logger, string eventName, Exception exception);

    [LoggerMessage(301, LogLevel.Warning, "{Count} events refused because the queue is full, the last a {EventName}")]
    public static partial void Shed(ILogger logger, long count, string eventName);

    [LoggerMessage(302, LogLevel.Warning, "A {EventName} could not be read: {Why}")]
    public static partial void EventUnreadable(ILogger logger, string eventName, string why);
}
