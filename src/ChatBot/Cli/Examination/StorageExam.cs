using ChatBot.Moderation.Diagnosis;
using ChatBot.Storage;
using Microsoft.Data.Sqlite;

namespace ChatBot.Cli.Examination;

/// <summary>Whether the bot can keep what it must not forget. Nothing is changed: what else is looked at reads a copy.</summary>
internal sealed class StorageExam : IDisposable
{
    private const long LittleSpace = 100_000_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("chatbot-doctor-").FullName;

    /// <summary>A copy of the database; none where there is none, or none that can be read.</summary>
    public string Copy => Path.Combine(_folder, "chatbot.db");

    public IEnumerable<Check> Look(string path)
    {
        yield return File.Exists(path) ? LookAtFile(path) : LookAtFolder(path);
        if (SpaceFor(path) is < LittleSpace and var free) yield return Check.Ill($"The disk of {path} has {free / 1e6:F0} MB left: make room.");
    }

    public void Dispose()
    {
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It lies among the temporary files.
        }
    }

    private Check LookAtFile(string path)
    {
        try
        {
            // SQLite opens for reading what it may not write.
            File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete).Dispose();
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
            connection.Open();
            if (connection.Scalar("PRAGMA quick_check(1)") is not "ok")
                return Check.Ill($"The storage {path} is damaged: restore a backup; else the bot puts it aside and begins an empty one.");
            Schema.Recognise(connection, Schema.Steps.Count);
            connection.Execute("VACUUM INTO @path", ("@path", Copy));
            return Check.Well($"The storage {path} is sound, {new FileInfo(path).Length / 1e6:F1} MB.");
        }
        catch (SqliteException exception)
        {
            return Check.Ill($"{StorageException.From(exception, path).Message} Mend that, or name another file in Storage:Path.");
        }
        catch (StorageException exception)
        {
            return Check.Ill(exception.Message);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Check.Ill($"The storage {path} cannot be used: {exception.Message} Let the bot's user read and write it.");
        }
    }

    private static Check LookAtFolder(string path)
    {
        var folder = ExistingAbove(path);
        try
        {
            var probe = Path.Combine(folder, $".chatbot-{Guid.NewGuid():N}");
            using (File.Create(probe, 1, FileOptions.DeleteOnClose)) return Check.Well($"The storage {path} is made at the first start.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Check.Ill($"The storage {path} cannot be made: let the bot's user write to {folder}, or name another file in Storage:Path.");
        }
    }

    private static long? SpaceFor(string path)
    {
        try
        {
            return new DriveInfo(ExistingAbove(path)).AvailableFreeSpace;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    private static string ExistingAbove(string path)
    {
        var folder = Path.GetDirectoryName(path);
        while (folder is not null && !Directory.Exists(folder)) folder = Path.GetDirectoryName(folder);
        return folder ?? Path.GetPathRoot(path)!;
    }
}
