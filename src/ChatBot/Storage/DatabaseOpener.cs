using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using static SQLitePCL.raw;

namespace ChatBot.Storage;

/// <summary>Opens the database: made where there is none, put aside where it is damaged, migrated where it is old.</summary>
internal sealed class DatabaseOpener(TimeProvider time, ILogger<Database> logger)
{
    private const int PatienceSeconds = 5;

    public Database Open(string path) => Open(path, Schema.Steps);

    public Database Open(string path, IReadOnlyList<string> steps)
    {
        try
        {
            return TryOpen(path, steps) is { } sound ? new Database(sound, damaged: null) : OpenAnew(path, steps);
        }
        catch (SqliteException exception)
        {
            throw StorageException.From(exception, path);
        }
        catch (SystemException exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw StorageException.From(exception, path);
        }
    }

    private Database OpenAnew(string path, IReadOnlyList<string> steps)
    {
        var aside = DamagedFile.MoveAside(path, time.GetUtcNow());
        Log.Damaged(logger, path, aside);
        return TryOpen(path, steps) is { } anew ? new Database(anew, aside) : throw new StorageException($"The database {path} cannot be used: it is damaged.");
    }

    /// <summary>Null where the file is damaged.</summary>
    private static SqliteConnection? TryOpen(string path, IReadOnlyList<string> steps)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (!File.Exists(path)) PrivateFile.Create(path, FileMode.OpenOrCreate);
        var connection = Connect(path);
        try
        {
            connection.Open();
            // FULL: a commit that was reported survives a power cut, not only the end of the process.
            connection.Execute(
                $"""
                PRAGMA busy_timeout = {PatienceSeconds * 1000};
                PRAGMA journal_mode = WAL;
                PRAGMA synchronous = FULL;
                PRAGMA secure_delete = ON;
                PRAGMA temp_store = MEMORY;
                """);
            if (connection.Scalar("PRAGMA quick_check(1)") is "ok")
            {
                Schema.Migrate(connection, steps);
                RefuseReadOnly(connection);
                return connection;
            }

            connection.Dispose();
            return null;
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode is SQLITE_CORRUPT or SQLITE_NOTADB)
        {
            connection.Dispose();
            return null;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>SQLite opens for reading what it may not write, and says so at the first write only.</summary>
    private static void RefuseReadOnly(SqliteConnection connection)
    {
        if (sqlite3_db_readonly(connection.Handle, "main") != 0) throw new SqliteException("Opened for reading only.", SQLITE_READONLY);
    }

    private static SqliteConnection Connect(string path) => new(new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = SqliteOpenMode.ReadWriteCreate,
        ForeignKeys = true,
        DefaultTimeout = PatienceSeconds,
        Pooling = false,
    }.ToString());
}
