using Microsoft.Extensions.Logging;

namespace ChatBot.Moderation.Submissions;

internal static partial class Log
{
    [LoggerMessage(721, LogLevel.Warning, "A submission that was interrupted is not on record yet: {Why}")]
    public static partial void NotRecovered(ILogger logger, string why);

    [LoggerMessage(722, LogLevel.Warning, "An attachment could not be fetched: {Why}")]
    public static partial void NotFetched(ILogger logger, string why);
}
