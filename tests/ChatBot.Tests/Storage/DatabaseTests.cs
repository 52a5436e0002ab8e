using ChatBot.Storage;
using ChatBot.Tests.Support;
using Microsoft.Extensions.Logging;

namespace ChatBot.Tests.Storage;

public class DatabaseTests
{
    [Fact]
    public void TheFolderIsMade()
    {
        using var session = new StorageSession { Setting = "a/b/chatbot.db" };

        Assert.Equal(session.File, session.Database.Path);
        Assert.True(File.Exists(session.File));
    }

    [Fact]
    public void NoOneElseMayReadTheFiles()
    {
        using var session = new StorageSession();
        session.Miss("a question?");

        if (OperatingSystem.IsWindows()) return;
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(session.File)!))
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }

    [Fact]
    public void WhatWasWrittenIsThereTheNextTime()
    {
        using var session = new StorageSession();
        session.Miss("a question?");
        session.Stop();

        Assert.Equal(1, session.Count("misses"));
        Assert.Null(session.Database.Damaged);
        Assert.Empty(session.Log.At(LogLevel.Error));
    }

    [Fact]
    public void ACrashLosesNothingThatWasWritten()
    {
        using var session = new StorageSession();
        for (var i = 0; i < 50; i++) session.Miss($"question {i}?");

        using var after = session.Crash();

        Assert.Equal(50, after.Count("misses"));
        Assert.Equal(session.The<MemberHash>().Of("1"), after.The<MemberHash>().Of("1"));
        Assert.Null(after.Database.Damaged);
    }

    [Fact]
    public void ACrashInTheMiddleOfWritingLeavesWhatWasBefore()
    {
        using var session = new StorageSession();
        session.Miss("before?");

        using var after = session.Database.Write(connection =>
        {
            // More than the page cache holds, so that a part of it is in the log already.
            connection.Execute("PRAGMA cache_size = 1");
            for (var i = 0; i < 500; i++)
                connection.Execute("INSERT INTO audit (at, guild, who, what, details) VALUES (0, '', '', '', @text)", ("@text", new string('x', 2000)));
            return session.Crash();
        });

        Assert.Equal(1, after.Count("misses"));
        Assert.Equal(0, after.Count("audit"));
    }

    [Fact]
    public void WhatFailsHalfwayLeavesNothing()
    {
        using var session = new StorageSession();

        Assert.Throws<FormatException>(() => session.Database.Write<int>(connection =>
        {
            connection.Execute("INSERT INTO counters (day, name, value) VALUES ('2026-01-01', 'a', 1)");
            throw new FormatException();
        }));

        Assert.Equal(0, session.Count("counters"));
    }

    [Fact]
    public void AFileThatIsNoDatabaseIsMovedAsideLoudly()
    {
        const string content = "no database";
        using var session = new StorageSession();
        Directory.CreateDirectory(Path.GetDirectoryName(session.File)!);
        File.WriteAllText(session.File, content);
        File.WriteAllText(session.File + "-wal", "log");

        session.Miss("a question?");

        var aside = session.File + ".corrupt-20260101T000000Z";
        Assert.Equal(aside, session.Database.Damaged);
        Assert.Equal(content, File.ReadAllText(aside));
        Assert.Contains(aside, Assert.Single(session.Log.At(LogLevel.Error)), StringComparison.Ordinal);
        Assert.Equal(1, session.Count("misses"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ADatabaseWithDamagedPagesIsMovedAside(bool cutOff)
    {
        using var session = new StorageSession();
        for (var i = 0; i < 200; i++) session.Miss($"question {i}, long enough for some pages?");
        session.Stop();
        using (var file = File.OpenWrite(session.File))
        {
            const int PageSize = 4096;
            file.Position = PageSize;
            if (cutOff) file.SetLength(PageSize * 2);
            else file.Write(new byte[file.Length - PageSize]);
        }

        Assert.Equal(0, session.Count("misses"));
        Assert.Equal(session.File + ".corrupt-20260101T000000Z", session.Database.Damaged);
    }

    [Fact]
    public void APathBelowAFileIsOneSentence()
    {
        using var session = new StorageSession { Setting = "file/chatbot.db" };
        File.WriteAllText(Path.Combine(session.Folder, "file"), "");

        var exception = Assert.Throws<StorageException>(() => session.Database);

        Assert.StartsWith($"The database {session.File} cannot be used: ", exception.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', exception.Message);
    }

    [Fact]
    public void AFolderInItsPlaceIsOneSentence()
    {
        using var session = new StorageSession();
        Directory.CreateDirectory(session.File);

        Assert.StartsWith($"The database {session.File} cannot be used: ", Assert.Throws<StorageException>(() => session.Database).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void WhatMayNotBeWrittenIsRefusedAtTheStart(bool folder)
    {
        using var session = new StorageSession();
        session.Miss("a question?");
        session.Stop();
        var path = folder ? Path.GetDirectoryName(session.File)! : session.File;

        // Root may write everything.
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess) return;
        var mode = File.GetUnixFileMode(path);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            Assert.StartsWith($"The database {session.File} cannot be used: it", Assert.Throws<StorageException>(() => session.Database).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.SetUnixFileMode(path, mode);
        }
    }

    [Fact]
    public void AFullDiskIsOneSentence()
    {
        using var session = new StorageSession();
        session.FillDisk();

        var exception = Assert.Throws<StorageException>(() => session.The<AuditLog>().Append("g", "1", "reindex", new string('x', 100_000)));

        Assert.Equal($"The database {session.File} cannot be used: the disk is full.", exception.Message);
        Assert.Equal(0, session.Count("audit"));
    }

    [Fact]
    public void AClosedDatabaseIsOneSentence()
    {
        using var session = new StorageSession();
        var database = session.Database;
        session.Stop();

        Assert.Equal($"The database {session.File} is closed.", Assert.Throws<StorageException>(() => database.Read(_ => 0)).Message);
    }

    [Fact]
    public void ABackupIsAWholeDatabase()
    {
        using var session = new StorageSession();
        session.Miss("a question?");
        using var restored = new StorageSession();
        Directory.CreateDirectory(Path.GetDirectoryName(restored.File)!);

        session.Database.BackUp(restored.File);
        session.Miss("another?");

        Assert.Equal(1, restored.Count("misses"));
        Assert.Equal(["chatbot.db"], Directory.GetFiles(Path.GetDirectoryName(restored.File)!, "*.db*").Select(Path.GetFileName).Where(name => !name!.Contains('-', StringComparison.Ordinal)));
    }

    [Fact]
    public void ABackupReplacesNothing()
    {
        using var session = new StorageSession();
        var path = Path.Combine(session.Folder, "backup.db");
        File.WriteAllText(path, "precious");

        Assert.Equal($"{path} exists already; a backup replaces nothing.", Assert.Throws<StorageException>(() => session.Database.BackUp(path)).Message);
        Assert.Equal("precious", File.ReadAllText(path));
    }

    [Fact]
    public void ABackupThatCannotBeWrittenLeavesNothing()
    {
        using var session = new StorageSession();
        var path = Path.Combine(session.Folder, "nowhere", "backup.db");

        Assert.StartsWith($"The database {path} cannot be used: ", Assert.Throws<StorageException>(() => session.Database.BackUp(path)).Message, StringComparison.Ordinal);
        Assert.Equal(["chatbot.db", "chatbot.db-shm", "chatbot.db-wal"], Directory.GetFiles(session.Folder, "*", SearchOption.AllDirectories).Select(Path.GetFileName).Order());
    }
}
