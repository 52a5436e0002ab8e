using ChatBot.Conversation;
using Microsoft.Data.Sqlite;

namespace ChatBot.Storage;

/// <summary>Whether answers helped, by section. A guild sees its own votes; null sees all.</summary>
internal sealed class Feedback(Database database)
{
    /// <summary>A page of the sections, those that helped the smallest share first; a few votes count for less than many.</summary>
    public IReadOnlyList<SectionFeedback> BySection(string? guild, int skip, int take) => database.Read(connection => connection.Query(
        $"""
        SELECT section, sum(helped) AS good, sum(NOT helped) AS bad,
            sum(reason IS '{VoteReason.Wrong}'), sum(reason IS '{VoteReason.Outdated}'), sum(reason IS '{VoteReason.NotWhatWasAsked}'), max(at)
        FROM votes
        WHERE @guild IS NULL OR guild = @guild
        GROUP BY section
        ORDER BY bad / (good + bad + 2.0) DESC, bad DESC, section LIMIT @take OFFSET @skip
        """,
        row => new SectionFeedback(row.GetString(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3), row.GetInt32(4), row.GetInt32(5), row.Time(6)),
        ("@guild", guild),
        ("@skip", skip),
        ("@take", take)));

    /// <summary>How many sections there are to page through.</summary>
    public int Count(string? guild) => (int)database.Read(connection =>
        connection.Number("SELECT count(DISTINCT section) FROM votes WHERE @guild IS NULL OR guild = @guild", ("@guild", guild)));

    /// <summary>How many answers helped since then, and how many did not.</summary>
    public (int Helped, int NotHelped) Since(string? guild, DateTimeOffset first) => database.Read(connection => connection.Query(
        "SELECT coalesce(sum(helped), 0), coalesce(sum(NOT helped), 0) FROM votes WHERE at >= @first AND (@guild IS NULL OR guild = @guild)",
        row => (row.GetInt32(0), row.GetInt32(1)),
        ("@guild", guild),
        ("@first", first))[0]);

    /// <summary>What was said about a section, or about all, the newest first.</summary>
    public IReadOnlyList<FeedbackRemark> Remarks(string? guild, string? section, int skip, int take) => database.Read(connection => connection.Query(
        """
        SELECT section, at, helped, reason, remark, question
        FROM votes
        WHERE remark <> '' AND (@guild IS NULL OR guild = @guild) AND (@section IS NULL OR section = @section)
        ORDER BY at DESC, section, member LIMIT @take OFFSET @skip
        """,
        row => new FeedbackRemark(row.GetString(0), row.Time(1), row.GetBoolean(2), ReasonOf(row.Text(3)), row.GetString(4), row.Text(5)),
        ("@guild", guild),
        ("@section", section),
        ("@skip", skip),
        ("@take", take)));

    /// <summary>A member's later vote takes the place of the earlier.</summary>
    public static void Add(SqliteConnection connection, DateTimeOffset at, string member, Vote vote) => connection.Execute(
        """
        INSERT OR REPLACE INTO votes (member, section, guild, channel, at, helped, reason, remark, question)
        VALUES (@member, @section, @guild, @channel, @at, @helped, @reason, @remark, @question)
        """,
        ("@member", member),
        ("@section", vote.SectionId),
        ("@guild", vote.Place.Guild ?? ""),
        ("@channel", vote.Place.Channel),
        ("@at", at),
        ("@helped", vote.Helped),
        ("@reason", vote.Reason?.ToString()),
        ("@remark", vote.Remark),
        ("@question", vote.Question));

    private static VoteReason? ReasonOf(string? name) => Enum.TryParse<VoteReason>(name, out var reason) ? reason : null;
}
