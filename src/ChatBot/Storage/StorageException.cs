using Microsoft.Data.Sqlite;
using static SQLitePCL.raw;

namespace ChatBot.Storage;

/// <summary>The database cannot be used. The message is one sentence for the operator.</summary>
internal sealed class StorageException(string message, Exception? innerException = null) : Exception(message, innerException)
{
    public static StorageException From(SqliteException exception, string path) =>
        new($"The database {path} cannot be used: {Why(exception)}.", exception);

    public static StorageException From(SystemException exception, string path) =>
        new($"The database {path} cannot be used: {exception.Message.TrimEnd('.')}.", exception);

    private static string Why(SqliteException exception) => exception.SqliteErrorCode switch
    {
        SQLITE_CANTOPEN => "it, or a file beside it, cannot be opened for writing",
        SQLITE_READONLY or SQLITE_PERM => "it may not be written",
        SQLITE_FULL => "the disk is full",
        SQLITE_IOERR => "the disk does not read or write it",
        SQLITE_BUSY or SQLITE_LOCKED => "another program has been holding it",
        SQLITE_CORRUPT or SQLITE_NOTADB => "it is damaged",
        _ => exception.Message.TrimEnd('.'),
    };
}
