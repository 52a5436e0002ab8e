using Microsoft.Extensions.Logging;

namespace ChatBot.Storage;

internal static partial class Log
{
    [LoggerMessage(500, LogLevel.Error, "The database {Path} is damaged: it was moved to {Aside}, and an empty one was begun. Notes and settings in it are gone until someone restores a backup")]
    public static partial void Damaged(ILogger logger, string path, string aside);

    [LoggerMessage(501, LogLevel.Warning, "{Count} notes wait to be written: {Why}")]
    public static partial void NotesWait(ILogger logger, int count, string why);

    [LoggerMessage(502, LogLevel.Warning, "{Count} notes were dropped, the oldest first, because the queue was full")]
    public static partial void NotesDropped(ILogger logger, long count);

    [LoggerMessage(503, LogLevel.Error, "A note could not be written and was given up")]
    public static partial void NoteGivenUp(ILogger logger, Exception exception);

    [LoggerMessage(504, LogLevel.Error, "{Count} notes are lost, because the bot stops and they cannot be written")]
    public static partial void NotesLost(ILogger logger, int count);

    [LoggerMessage(505, LogLevel.Information, "{Count} rows older than {Days} days were deleted")]
    public static partial void Purged(ILogger logger, int count, int days);

    [LoggerMessage(506, LogLevel.Warning, "What is older than {Days} days could not be deleted: {Why}")]
    public static partial void NotPurged(ILogger logger, int days, string why);

    [LoggerMessage(507, LogLevel.Warning, "The stored setting {Key} of {Guild} cannot be read and counts as not set: {Why}")]
    public static partial void SettingUnreadable(ILogger logger, string key, string guild, string why);
}
