using Microsoft.Data.Sqlite;

namespace ChatBot.Storage;

/// <summary>Who changed what. A guild sees its own changes and those for all; null sees everything.</summary>
internal sealed class AuditLog(Database database, TimeProvider time)
{
    public void Append(string? guild, string who, string what, string? details = null, string? versionBefore = null, string? versionAfter = null) =>
        database.Write(Entry(guild, who, what, details, versionBefore, versionAfter));

    /// <summary>Writes an entry together with what it is about.</summary>
    public Func<SqliteConnection, int> Entry(string? guild, string who, string what, string? details = null, string? versionBefore = null, string? versionAfter = null)
    {
        var at = time.GetUtcNow();
        return connection => connection.Execute(
            """
            INSERT INTO audit (at, guild, who, what, details, version_before, version_after)
            VALUES (@at, @guild, @who, @what, @details, @before, @after)
            """,
            ("@at", at),
            ("@guild", guild ?? ""),
            ("@who", who),
            ("@what", what),
            ("@details", details),
            ("@before", versionBefore),
            ("@after", versionAfter));
    }

    /// <summary>A page, the newest first.</summary>
    public IReadOnlyList<AuditEntry> List(string? guild, int skip, int take) => database.Read(connection => connection.Query(
        """
        SELECT at, guild, who, what, details, version_before, version_after
        FROM audit
        WHERE @guild IS NULL OR guild IN ('', @guild)
        ORDER BY id DESC LIMIT @take OFFSET @skip
        """,
        row => new AuditEntry(row.Time(0), NullIfEmpty(row.GetString(1)), NullIfEmpty(row.GetString(2)), row.GetString(3), row.Text(4), row.Text(5), row.Text(6)),
        ("@guild", guild),
        ("@skip", skip),
        ("@take", take)));

    /// <summary>How many there are to page through.</summary>
    public int Count(string? guild) => (int)database.Read(connection =>
        connection.Number("SELECT count(*) FROM audit WHERE @guild IS NULL OR guild IN ('', @guild)", ("@guild", guild)));

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
