using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace ChatBot.Storage;

/// <summary>
/// How often things happen, a day at a time. Nothing of who did what. What was counted since the last writing
/// is added up in memory and written as one note.
/// </summary>
internal sealed class Counters(Database database, NoteQueue queue, TimeProvider time)
{
    /// <summary>A note that the queue dropped, being full, is replaced by the first one after that.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Lock _turn = new();
    private Dictionary<(DateOnly Day, string Name), long> _counted = [];
    private long _notedAt;

    /// <summary>Never waits for the disk and never throws.</summary>
    public void Count(string name, long by = 1)
    {
        lock (_turn) Add(name, by);
    }

    /// <summary>Counts one of each, all at once. Never waits for the disk and never throws.</summary>
    public void Count(params ReadOnlySpan<string> names)
    {
        lock (_turn)
            foreach (var name in names) Add(name, 1);
    }

    /// <summary>The days from one to another, both included, the first first.</summary>
    public IReadOnlyList<DailyCount> Between(DateOnly first, DateOnly last) => database.Read(connection => connection.Query(
        "SELECT day, name, value FROM counters WHERE day BETWEEN @first AND @last ORDER BY day, name",
        row => new DailyCount(DateOnly.ParseExact(row.GetString(0), "O", CultureInfo.InvariantCulture), row.GetString(1), row.GetInt64(2)),
        ("@first", Text(first)),
        ("@last", Text(last))));

    /// <summary>The last so many days, today included.</summary>
    public IReadOnlyList<DailyCount> Last(int days) => Between(Today.AddDays(1 - days), Today);

    private void Add(string name, long by)
    {
        if (_counted.Count == 0 || time.GetElapsedTime(_notedAt) > Patience)
        {
            _notedAt = time.GetTimestamp();
            queue.Add(Note());
        }

        CollectionsMarshal.GetValueRefOrAddDefault(_counted, (Today, name), out _) += by;
    }

    /// <summary>Writes what has been counted until it is first tried, and just that when it is tried again.</summary>
    private Action<SqliteConnection> Note()
    {
        Dictionary<(DateOnly Day, string Name), long>? counted = null;
        return connection => Write(connection, counted ??= Take());
    }

    private Dictionary<(DateOnly Day, string Name), long> Take()
    {
        lock (_turn)
        {
            var counted = _counted;
            _counted = [];
            return counted;
        }
    }

    private static void Write(SqliteConnection connection, Dictionary<(DateOnly Day, string Name), long> counted)
    {
        foreach (var ((day, name), value) in counted)
        {
            connection.Execute(
                "INSERT INTO counters (day, name, value) VALUES (@day, @name, @by) ON CONFLICT (day, name) DO UPDATE SET value = value + excluded.value",
                ("@day", Text(day)),
                ("@name", name),
                ("@by", value));
        }
    }

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private static string Text(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
