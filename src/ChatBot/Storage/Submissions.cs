using Microsoft.Data.Sqlite;

namespace ChatBot.Storage;

/// <summary>
/// The journal of what was changed in articles from chat. An entry is begun before the file is written and ended
/// after it, so that a crash between them is seen at the next start.
/// </summary>
internal sealed class Submissions(Database database, AuditLog audit, TimeProvider time)
{
    private const string Columns = "id, at, guild, who, file, before, after, undoes, version_before, version_after";

    /// <summary>Says what is about to be written, and gives its number.</summary>
    public long Begin(Submission submission) => database.Write(connection => connection.Number(
        """
        INSERT INTO submissions (at, guild, who, file, before, after, undoes, version_before, version_after, ended)
        VALUES (@at, @guild, @who, @file, @before, @after, @undoes, @version_before, @version_after, 0)
        RETURNING id
        """,
        ("@at", time.GetUtcNow()),
        ("@guild", submission.Guild ?? ""),
        ("@who", submission.Who ?? ""),
        ("@file", submission.File),
        ("@before", submission.Before),
        ("@after", submission.After),
        ("@undoes", submission.Undoes),
        ("@version_before", submission.VersionBefore),
        ("@version_after", submission.VersionAfter)));

    /// <summary>Says that it is written, and puts it on record.</summary>
    public void End(long id) => database.Write(connection =>
    {
        var submission = Find(connection, id)!;
        connection.Execute("UPDATE submissions SET ended = 1 WHERE id = @id", ("@id", id));
        return audit.Entry(submission.Guild, submission.Who ?? "", submission.Undoes is null ? "submit" : "submit-undo", submission.File, submission.VersionBefore, submission.VersionAfter)(connection);
    });

    /// <summary>Says that nothing was written.</summary>
    public void Cancel(long id) => database.Write(connection => connection.Execute("DELETE FROM submissions WHERE id = @id AND ended = 0", ("@id", id)));

    /// <summary>Those that were begun and not ended.</summary>
    public IReadOnlyList<Submission> Unended() => database.Read(connection => connection.Query($"SELECT {Columns} FROM submissions WHERE ended = 0 ORDER BY id", Read));

    public Submission? Find(long id) => database.Read(connection => Find(connection, id));

    /// <summary>Those of a guild (null: of all) that were not taken back, the newest first.</summary>
    public IReadOnlyList<Submission> List(string? guild, int take) => database.Read(connection => connection.Query(
        $"""
        SELECT {Columns} FROM submissions AS each
        WHERE ended = 1 AND (@guild IS NULL OR guild = @guild) AND NOT EXISTS (SELECT 1 FROM submissions WHERE undoes = each.id AND ended = 1)
        ORDER BY id DESC LIMIT @take
        """,
        Read,
        ("@guild", guild),
        ("@take", take)));

    private static Submission? Find(SqliteConnection connection, long id) =>
        connection.Query($"SELECT {Columns} FROM submissions WHERE id = @id", Read, ("@id", id)).FirstOrDefault();

    private static Submission Read(SqliteDataReader row) => new(
        row.GetInt64(0),
        row.Time(1),
        row.GetString(2) is { Length: > 0 } guild ? guild : null,
        row.GetString(3) is { Length: > 0 } who ? who : null,
        row.GetString(4),
        row.IsDBNull(5) ? null : row.GetFieldValue<byte[]>(5),
        row.IsDBNull(6) ? null : row.GetFieldValue<byte[]>(6),
        row.IsDBNull(7) ? null : row.GetInt64(7),
        row.Text(8),
        row.Text(9));
}
