using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ChatBot.Storage;

/// <summary>How often things happen, a day at a time. Nothing of who did what.</summary>
internal sealed class Counters(Database database, NoteQueue queue, TimeProvider time)
{
    /// <summary>Never waits and never throws.</summary>
    public void Count(string name, long by = 1)
    {
        var day = Text(Today);
        queue.Add(connection => Add(connection, day, name, by));
    }

    /// <summary>Counts one of each, all at once. Never waits and never throws.</summary>
    public void Count(IReadOnlyList<string> names)
    {
        var day = Text(Today);
        queue.Add(connection =>
        {
            foreach (var name in names) Add(connection, day, name, 1);
        });
    }

    /// <summary>The days from one to another, both included, the first first.</summary>
    public IReadOnlyList<DailyCount> Between(DateOnly first, DateOnly last) => database.Read(connection => connection.Query(
        "SELECT day, name, value FROM counters WHERE day BETWEEN @first AND @last ORDER BY day, name",
        row => new DailyCount(DateOnly.ParseExact(row.GetString(0), "O", CultureInfo.InvariantCulture), row.GetString(1), row.GetInt64(2)),
        ("@first", Text(first)),
        ("@last", Text(last))));

    /// <summary>The last so many days, today included.</summary>
    public IReadOnlyList<DailyCount> Last(int days) => Between(Today.AddDays(1 - days), Today);

    private static void Add(SqliteConnection connection, string day, string name, long by) => connection.Execute(
        "INSERT INTO counters (day, name, value) VALUES (@day, @name, @by) ON CONFLICT (day, name) DO UPDATE SET value = value + excluded.value",
        ("@day", day),
        ("@name", name),
        ("@by", by));

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    private static string Text(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
