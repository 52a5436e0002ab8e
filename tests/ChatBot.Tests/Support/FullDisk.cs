using ChatBot.Storage;

namespace ChatBot.Tests.Support;

/// <summary>A database that takes nothing more, until there is room again.</summary>
internal sealed class FullDisk : IDisposable
{
    private static readonly int[] Sizes = [4_000, 400, 0];

    private readonly Database _database;

    public FullDisk(Database database, AuditLog audit)
    {
        _database = database;
        Limit(pages: 1);
        foreach (var size in Sizes) Fill(audit, new string('x', size));
    }

    public void Dispose() => Limit(pages: 1_000_000);

    private static void Fill(AuditLog audit, string details)
    {
        try
        {
            while (true) audit.Append(null, "", "x", details);
        }
        catch (StorageException)
        {
            // It is full for entries of that size.
        }
    }

    private void Limit(int pages) => _database.Read(connection => connection.Execute($"PRAGMA max_page_count = {pages}"));
}
