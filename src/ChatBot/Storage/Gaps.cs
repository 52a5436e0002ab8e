using ChatBot.Conversation;
using ChatBot.Knowledge.Answering;
using Microsoft.Data.Sqlite;

namespace ChatBot.Storage;

/// <summary>What was asked and not answered, grouped by topic. A guild sees what was asked in it; null sees everything, direct messages too.</summary>
internal sealed class Gaps(Database database, TimeProvider time)
{
    /// <summary>Many people who ask nonsense day and night must not fill the disk.</summary>
    private const int Most = 200_000;

    private const string Groups =
        """
        SELECT topic, count(*) AS asked, count(DISTINCT member) AS members, min(at) AS first, max(at) AS last, max(id) AS latest,
            EXISTS (SELECT 1 FROM dismissals WHERE dismissals.topic = misses.topic AND dismissals.guild IN ('', @guild)) AS dismissed
        FROM misses
        WHERE (@guild IS NULL OR guild = @guild) AND (@topic IS NULL OR topic = @topic)
        GROUP BY topic
        HAVING @all OR NOT dismissed
        """;

    /// <summary>A page of them, the most asked first.</summary>
    public IReadOnlyList<Gap> List(string? guild, int skip, int take, bool withDismissed = false) => List(guild, null, skip, take, withDismissed);

    /// <summary>One of them, dismissed or not.</summary>
    public Gap? Find(string? guild, string topic) => List(guild, topic, 0, 1, withDismissed: true).FirstOrDefault();

    /// <summary>How many there are to page through.</summary>
    public int Count(string? guild, bool withDismissed = false) =>
        (int)database.Read(connection => connection.Number($"SELECT count(*) FROM ({Groups})", ("@guild", guild), ("@topic", null), ("@all", withDismissed)));

    /// <summary>How often a thing was asked in vain.</summary>
    public int TimesAsked(string? guild, string topic) => (int)database.Read(connection => TimesAsked(connection, guild, topic));

    /// <summary>As <see cref="TimesAsked(string?, string)"/>; null where that would take long or fails.</summary>
    public int? TryTimesAsked(string? guild, string topic) => (int?)database.TryRead(connection => TimesAsked(connection, guild, topic));

    /// <summary>The topics, dismissed ones too.</summary>
    public IReadOnlyList<string> Topics(string? guild) => database.Read(connection => connection.Query(
        "SELECT DISTINCT topic FROM misses WHERE @guild IS NULL OR guild = @guild",
        row => row.GetString(0),
        ("@guild", guild)));

    /// <summary>How each topic was asked for: its last different questions, so many at most.</summary>
    public ILookup<string, string> Questions(string? guild, int most) => database.Read(connection => connection.Query(
        """
        SELECT topic, question
        FROM (
            SELECT topic, question, row_number() OVER (PARTITION BY topic ORDER BY max(id) DESC) AS place
            FROM misses WHERE @guild IS NULL OR guild = @guild GROUP BY topic, question)
        WHERE place <= @most ORDER BY topic, place
        """,
        row => (Topic: row.GetString(0), Question: row.GetString(1)),
        ("@guild", guild),
        ("@most", most))).ToLookup(each => each.Topic, each => each.Question);

    /// <summary>Says that a topic needs no article; from null, for every guild. False where it was said before.</summary>
    public bool Dismiss(string? guild, string topic) => database.Write(connection => connection.Execute(
        "INSERT OR IGNORE INTO dismissals (guild, topic, at) VALUES (@guild, @topic, @at)",
        ("@guild", guild ?? ""),
        ("@topic", topic),
        ("@at", time.GetUtcNow()))) > 0;

    /// <summary>Takes a dismissal back. False where there is none.</summary>
    public bool Restore(string? guild, string topic) => database.Write(connection => connection.Execute(
        "DELETE FROM dismissals WHERE guild = @guild AND topic = @topic",
        ("@guild", guild ?? ""),
        ("@topic", topic))) > 0;

    /// <summary>Notes one down, in the place of the oldest where there are as many as may be.</summary>
    public static void Add(SqliteConnection connection, DateTimeOffset at, Place place, string member, string topic, Miss miss, int most = Most)
    {
        connection.Execute(
            """
            INSERT INTO misses (at, topic, question, reason, coverage, nearest, guild, channel, member)
            VALUES (@at, @topic, @question, @reason, @coverage, @nearest, @guild, @channel, @member)
            """,
            ("@at", at),
            ("@topic", topic),
            ("@question", miss.Question),
            ("@reason", miss.Reason),
            ("@coverage", miss.Coverage),
            ("@nearest", miss.Alternatives.FirstOrDefault()?.Section.Id),
            ("@guild", place.Guild ?? ""),
            ("@channel", place.Channel),
            ("@member", member));
        connection.Execute("DELETE FROM misses WHERE id <= last_insert_rowid() - @most", ("@most", most));
    }

    /// <summary>Topics are made of a question's words: none outlives the questions.</summary>
    public static int Tidy(SqliteConnection connection) => connection.Execute(
        """
        DELETE FROM dismissals WHERE NOT EXISTS (
            SELECT 1 FROM misses WHERE misses.topic = dismissals.topic AND dismissals.guild IN ('', misses.guild))
        """);

    private List<Gap> List(string? guild, string? topic, int skip, int take, bool withDismissed) => database.Read(connection => connection.Query(
        $"""
        SELECT groups.topic, asked, members, first, last, question, reason, nearest, dismissed
        FROM ({Groups}) AS groups JOIN misses ON misses.id = groups.latest
        ORDER BY asked DESC, last DESC, groups.topic LIMIT @take OFFSET @skip
        """,
        row => new Gap(row.GetString(0), row.GetInt32(1), row.GetInt32(2), row.Time(3), row.Time(4), row.GetString(5), row.GetString(6), row.Text(7), row.GetBoolean(8)),
        ("@guild", guild),
        ("@topic", topic),
        ("@all", withDismissed),
        ("@skip", skip),
        ("@take", take)));

    private static long TimesAsked(SqliteConnection connection, string? guild, string topic) => connection.Number(
        "SELECT count(*) FROM misses WHERE topic = @topic AND (@guild IS NULL OR guild = @guild)",
        ("@guild", guild),
        ("@topic", topic));
}
