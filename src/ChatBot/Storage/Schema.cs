using Microsoft.Data.Sqlite;

namespace ChatBot.Storage;

/// <summary>The tables, brought up to date a step at a time. <c>PRAGMA user_version</c> counts the steps taken.</summary>
internal static class Schema
{
    /// <summary>Marks a file as one of ours ("Chat").</summary>
    public const int ApplicationId = 0x43686174;

    /// <summary>Never edit a step that was released: add one. Times are milliseconds since 1970; the guild of a direct message is ''.</summary>
    public static readonly IReadOnlyList<string> Steps =
    [
        """
        CREATE TABLE secrets (
            name TEXT PRIMARY KEY,
            value BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE misses (
            id INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            topic TEXT NOT NULL,
            question TEXT NOT NULL,
            reason TEXT NOT NULL,
            coverage REAL NOT NULL,
            nearest TEXT,
            guild TEXT NOT NULL,
            channel TEXT NOT NULL,
            member TEXT NOT NULL
        ) STRICT;
        CREATE INDEX misses_by_topic ON misses (topic, guild, at);
        CREATE INDEX misses_by_time ON misses (at);
        CREATE INDEX misses_by_member ON misses (member);

        CREATE TABLE dismissals (
            guild TEXT NOT NULL,
            topic TEXT NOT NULL,
            at INTEGER NOT NULL,
            PRIMARY KEY (guild, topic)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE votes (
            member TEXT NOT NULL,
            section TEXT NOT NULL,
            guild TEXT NOT NULL,
            channel TEXT NOT NULL,
            at INTEGER NOT NULL,
            helped INTEGER NOT NULL,
            reason TEXT,
            remark TEXT,
            question TEXT,
            PRIMARY KEY (member, section, guild)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX votes_by_section ON votes (section, guild);
        CREATE INDEX votes_by_time ON votes (at);

        CREATE TABLE settings (
            guild TEXT NOT NULL,
            channel TEXT NOT NULL,
            key TEXT NOT NULL,
            value TEXT NOT NULL,
            PRIMARY KEY (guild, channel, key)
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE audit (
            id INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            guild TEXT NOT NULL,
            who TEXT NOT NULL,
            what TEXT NOT NULL,
            details TEXT,
            version_before TEXT,
            version_after TEXT
        ) STRICT;
        CREATE INDEX audit_by_time ON audit (at);

        CREATE TABLE counters (
            day TEXT NOT NULL,
            name TEXT NOT NULL,
            value INTEGER NOT NULL,
            PRIMARY KEY (day, name)
        ) STRICT, WITHOUT ROWID;
        """,
        """
        CREATE TABLE submissions (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            at INTEGER NOT NULL,
            guild TEXT NOT NULL,
            who TEXT NOT NULL,
            file TEXT NOT NULL,
            before BLOB,
            after BLOB,
            undoes INTEGER,
            version_before TEXT,
            version_after TEXT,
            ended INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX submissions_by_time ON submissions (at);
        CREATE INDEX submissions_by_undoes ON submissions (undoes);
        """,
    ];

    public static void Migrate(SqliteConnection connection, IReadOnlyList<string> steps)
    {
        Recognise(connection, steps.Count);
        while (VersionOf(connection) < steps.Count)
        {
            using var transaction = connection.BeginTransaction();
            // Another process may have taken the step while this one waited.
            var version = VersionOf(connection);
            if (version < steps.Count)
            {
                connection.Execute(steps[version]);
                connection.Execute($"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {version + 1}");
            }

            transaction.Commit();
        }
    }

    public static int VersionOf(SqliteConnection connection) => (int)connection.Number("PRAGMA user_version");

    /// <summary>Throws where the database is another program's, or from a newer version of this one.</summary>
    public static void Recognise(SqliteConnection connection, int newest)
    {
        var version = VersionOf(connection);
        if (connection.Number("PRAGMA application_id") != ApplicationId && (version > 0 || connection.Number("SELECT count(*) FROM sqlite_schema") > 0))
            throw new StorageException($"The database {connection.DataSource} belongs to another program; Storage:Path must name another file.");
        if (version > newest)
            throw new StorageException($"The database {connection.DataSource} was written by a newer ChatBot (version {version} of its tables, this one knows {newest}); start that one, or name another file in Storage:Path.");
    }
}
