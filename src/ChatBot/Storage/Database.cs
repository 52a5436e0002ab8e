using System.Data;
using Microsoft.Data.Sqlite;

namespace ChatBot.Storage;

/// <summary>The file in which the bot keeps what it must not forget. One connection, one caller at a time.</summary>
internal sealed class Database : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private readonly Lock _turn = new();
    private readonly SqliteConnection _connection;

    internal Database(SqliteConnection connection, string? damaged)
    {
        _connection = connection;
        Damaged = damaged;
    }

    public string Path => _connection.DataSource;

    /// <summary>Where the file that was found damaged at the start lies now; null where it was whole.</summary>
    public string? Damaged { get; }

    /// <summary>Reads a state in which nothing changes meanwhile.</summary>
    public T Read<T>(Func<SqliteConnection, T> read) => Run(deferred: true, read);

    /// <summary>As <see cref="Read"/>, for what may do without: null where others hold the file up, or it cannot be read.</summary>
    public T? TryRead<T>(Func<SqliteConnection, T> read)
        where T : struct
    {
        if (!_turn.TryEnter(Patience)) return null;
        try
        {
            return Read(read);
        }
        catch (StorageException)
        {
            return null;
        }
        finally
        {
            _turn.Exit();
        }
    }

    /// <summary>Writes all or nothing. It is on the disk when this returns.</summary>
    public T Write<T>(Func<SqliteConnection, T> write) => Run(deferred: false, write);

    /// <summary>Copies everything into a new file, while the bot goes on.</summary>
    public void BackUp(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        var aside = full + ".new";
        try
        {
            if (File.Exists(full)) throw new StorageException($"{full} exists already; a backup replaces nothing.");
            PrivateFile.Create(aside, FileMode.Create);
            lock (_turn) _connection.Execute("VACUUM INTO @path", ("@path", aside));
            PrivateFile.Flush(aside);
            File.Move(aside, full);
        }
        catch (SqliteException exception)
        {
            throw StorageException.From(exception, full);
        }
        catch (SystemException exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw StorageException.From(exception, full);
        }
        finally
        {
            PrivateFile.TryDelete(aside);
        }
    }

    /// <summary>
    /// Leaves no trace of what was deleted. Zeroing freed cells (<c>secure_delete</c>) does not reach copies
    /// that SQLite left behind when it moved rows between pages, nor the write-ahead log: the file is written anew.
    /// </summary>
    public void Scrub()
    {
        lock (_turn)
        {
            try
            {
                _connection.Execute("VACUUM");
                if (_connection.Number("PRAGMA wal_checkpoint(TRUNCATE)") != 0)
                    throw new StorageException($"What was deleted from {Path} can still be found in its log: another program is reading it.");
            }
            catch (SqliteException exception)
            {
                throw StorageException.From(exception, Path);
            }
        }
    }

    public void Dispose()
    {
        lock (_turn) _connection.Dispose();
    }

    private T Run<T>(bool deferred, Func<SqliteConnection, T> body)
    {
        lock (_turn)
        {
            try
            {
                using var transaction = _connection.BeginTransaction(deferred);
                var result = body(_connection);
                transaction.Commit();
                return result;
            }
            catch (InvalidOperationException exception) when (_connection.State != ConnectionState.Open)
            {
                throw new StorageException($"The database {Path} is closed.", exception);
            }
            catch (SqliteException exception)
            {
                throw StorageException.From(exception, Path);
            }
        }
    }
}
