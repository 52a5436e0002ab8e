using ChatBot.Storage;
using ChatBot.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatBot.Tests.Storage;

public class SchemaTests
{
    [Fact]
    public void AnEmptyFileBecomesADatabaseOfThisVersion()
    {
        using var session = new StorageSession();

        Assert.Equal(Schema.Steps.Count, session.Database.Read(Schema.VersionOf));
        Assert.Equal(
            ["audit", "counters", "dismissals", "misses", "secrets", "settings", "submissions", "votes"],
            session.Database.Read(connection => connection.Query("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name", row => row.GetString(0))));
    }

    [Fact]
    public void AnOldDatabaseTakesTheStepsThatItLacks()
    {
        using var session = new StorageSession();
        using (Open(session, "CREATE TABLE a (x); INSERT INTO a VALUES (7)"))
        {
            // Written by the older version.
        }

        using var database = Open(session, "never run again", "ALTER TABLE a ADD COLUMN y", "UPDATE a SET y = x + 1");

        Assert.Equal(3, database.Read(Schema.VersionOf));
        Assert.Equal(8, database.Read(connection => connection.Number("SELECT y FROM a")));
    }

    [Fact]
    public void AStepThatFailsIsNotTakenInPart()
    {
        using var session = new StorageSession();

        Assert.Throws<StorageException>(() => Open(session, "CREATE TABLE a (x)", "CREATE TABLE b (x); no statement"));

        using var database = Open(session, "CREATE TABLE a (x)");
        Assert.Equal(1, database.Read(Schema.VersionOf));
        Assert.Equal(["a"], database.Read(connection => connection.Query("SELECT name FROM sqlite_schema", row => row.GetString(0))));
    }

    [Fact]
    public void ANewerDatabaseIsRefusedAndLeftAlone()
    {
        using var session = new StorageSession();
        session.The<AuditLog>().Append("g", "1", "reindex");
        session.Stop();
        session.OpenRaw("PRAGMA user_version = 99");

        Assert.Equal(
            $"The database {session.File} was written by a newer ChatBot (version 99 of its tables, this one knows {Schema.Steps.Count}); start that one, or name another file in Storage:Path.",
            Assert.Throws<StorageException>(() => session.Database).Message);

        session.OpenRaw($"PRAGMA user_version = {Schema.Steps.Count}");
        Assert.Equal(1, session.Count("audit"));
    }

    [Theory]
    [InlineData("CREATE TABLE songs (title)")]
    [InlineData("PRAGMA user_version = 1")]
    public void AnotherProgramsDatabaseIsRefused(string sql)
    {
        using var session = new StorageSession();
        session.OpenRaw(sql);

        Assert.Equal(
            $"The database {session.File} belongs to another program; Storage:Path must name another file.",
            Assert.Throws<StorageException>(() => session.Database).Message);
    }

    private static Database Open(StorageSession session, params string[] steps) =>
        new DatabaseOpener(session.Time, NullLogger<Database>.Instance).Open(session.File, steps);
}
