using System.Globalization;
using System.IO.Compression;
using ChatBot.Knowledge.Articles;
using ChatBot.Knowledge.Golden;
using Microsoft.Data.Sqlite;

namespace ChatBot.Knowledge.Stored;

/// <summary>Reads a store that <see cref="ArticleStoreWriter"/> wrote. Any number of threads may do so at once.</summary>
internal sealed class ArticleStore
{
    private const string Columns = "number, file, first_section, section_count, title, date, url, categories, source, length";

    private readonly string _connection;
    private readonly Dictionary<string, string> _facts;

    /// <summary>Opens a store.</summary>
    /// <exception cref="SqliteException">There is none, or it is damaged.</exception>
    public ArticleStore(string path)
    {
        _connection = ConnectionTo(path);
        _facts = Query("SELECT name, value FROM facts", row => (Name: row.GetString(0), Value: row.GetString(1))).ToDictionary(fact => fact.Name, fact => fact.Value, StringComparer.Ordinal);
    }

    /// <summary>Closes the connections to a store that are kept for the next query.</summary>
    public static void Forget(string path)
    {
        using var connection = new SqliteConnection(ConnectionTo(path));
        SqliteConnection.ClearPool(connection);
    }

    /// <summary>What was stated of the whole store, or null.</summary>
    public string? Fact(string name) => _facts.GetValueOrDefault(name);

    public ArticleRow? ByNumber(int number) => Query($"SELECT {Columns} FROM articles WHERE number = $value", Article, number).FirstOrDefault();

    /// <summary>The number of the article of a file, or null.</summary>
    public int? NumberOf(string file) => Query("SELECT number FROM articles WHERE file = $value", row => row.GetInt32(0), file) is [var number, ..] ? number : null;

    /// <summary>The number of the article that a section stands in. An article without sections begins where the next one does.</summary>
    public int NumberBySection(int section) =>
        Query("SELECT number FROM articles WHERE first_section <= $value ORDER BY first_section DESC, number DESC LIMIT 1", row => row.GetInt32(0), section)[0];

    /// <summary>The numbers of the articles that hold lists of certifications.</summary>
    public IReadOnlyList<int> WithCertifications() => Query("SELECT number FROM articles WHERE has_certifications ORDER BY number", row => row.GetInt32(0));

    /// <summary>By file, the <see cref="ArticleDigest"/>.</summary>
    public IReadOnlyDictionary<string, long> Digests() =>
        Query("SELECT file, digest FROM articles ORDER BY file", row => KeyValuePair.Create(row.GetString(0), row.GetInt64(1))).ToDictionary(StringComparer.Ordinal);

    /// <summary>Headings that begin with a text, whatever the case of ASCII letters.</summary>
    public IReadOnlyList<string> HeadingsThatBegin(string text, int most) => Query(
        string.Create(CultureInfo.InvariantCulture, $"SELECT DISTINCT heading FROM headings WHERE heading COLLATE NOCASE >= $value AND heading COLLATE NOCASE < $value || char(1114111) ORDER BY heading COLLATE NOCASE LIMIT {most}"),
        row => row.GetString(0),
        text);

    /// <summary>The number of the section of a <see cref="SectionKey"/>, or null.</summary>
    public int? SectionByKey(string key) => Query("SELECT section FROM headings WHERE key = $value", row => row.GetInt32(0), key) is [var section, ..] ? section : null;

    public IReadOnlyList<AnsweredQuestion> Questions() => Query(
        "SELECT question, file, line, sections FROM questions ORDER BY file, line",
        row => new AnsweredQuestion(row.GetString(0), row.GetString(1), row.GetInt32(2), [.. row.GetString(3).Split('\n')], [], []));

    public IReadOnlyList<Finding> Findings() => Query(
        "SELECT severity, file, line, message FROM findings",
        row => new Finding((Severity)row.GetInt32(0), row.GetString(1), row.GetInt32(2), row.GetString(3)));

    private static string ConnectionTo(string path) => new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly }.ToString();

    private static ArticleRow Article(SqliteDataReader row)
    {
        var facts = row.IsDBNull(7)
            ? null
            : new ArticleFacts(
                row.IsDBNull(4) ? null : row.GetString(4),
                row.IsDBNull(5) ? null : DateOnly.ParseExact(row.GetString(5), "O", CultureInfo.InvariantCulture),
                row.GetString(7) is { Length: > 0 } categories ? [.. categories.Split('\n')] : [],
                row.IsDBNull(6) ? null : row.GetString(6));
        return new ArticleRow(row.GetInt32(0), row.GetString(1), row.GetInt32(2), row.GetInt32(3), facts, Decompress(row.GetFieldValue<byte[]>(8), row.GetInt32(9)));
    }

    private static byte[] Decompress(byte[] compressed, int length)
    {
        var source = new byte[length];
        return BrotliDecoder.TryDecompress(compressed, source, out var written) && written == length ? source : throw new InvalidDataException("An article of the index is damaged.");
    }

    private List<T> Query<T>(string sql, Func<SqliteDataReader, T> read, object? value = null)
    {
        // Connections are pooled.
        using var connection = new SqliteConnection(_connection);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        if (value is not null) command.Parameters.AddWithValue("$value", value);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }
}
