using Microsoft.Extensions.Logging;

namespace ChatBot.Moderation.Reindexing;

internal static partial class Log
{
    [LoggerMessage(701, LogLevel.Error, "The articles could not be read anew; the old ones stay in use.")]
    public static partial void Failed(ILogger logger, Exception exception);

    [LoggerMessage(702, LogLevel.Information, "The articles are now {After} instead of {Before}, with {Sections} sections.")]
    public static partial void Replaced(ILogger logger, string before, string after, int sections);

    [LoggerMessage(703, LogLevel.Warning, "Changed articles are not used until a moderator decides (/reindex): {Objections}")]
    public static partial void Held(ILogger logger, string objections);

    [LoggerMessage(704, LogLevel.Warning, "`chatbot reindex` cannot reach this bot: another one listens at {Path} already, with the same Storage:Path.")]
    public static partial void SocketTaken(ILogger logger, string path);

    [LoggerMessage(705, LogLevel.Warning, "`chatbot reindex` cannot reach this bot: nothing can listen at {Path}: {Why}")]
    public static partial void NoSocket(ILogger logger, string path, string why);
}
