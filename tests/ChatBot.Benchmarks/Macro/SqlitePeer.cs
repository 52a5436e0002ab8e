using System.Diagnostics;
using ChatBot.Search.Analysis;
using Microsoft.Data.Sqlite;

namespace ChatBot.Benchmarks.Macro;

/// <summary>SQLite's FTS5 on the same sections: porter, weights, stop words dropped from the questions, any word may match.</summary>
internal sealed class SqlitePeer : IDisposable
{
    private readonly SqliteConnection _connection;
    private SqliteCommand? _ask;

    public SqlitePeer(string path)
    {
        SQLitePCL.Batteries_V2.Init();
        _connection = new SqliteConnection($"Data Source={path};Pooling=False");
        _connection.Open();
    }

    /// <summary>Builds the index and returns how many seconds it took.</summary>
    public double Build(string corpus)
    {
        var start = Stopwatch.GetTimestamp();
        Run("PRAGMA journal_mode = OFF");
        Run("PRAGMA synchronous = OFF");
        Run("CREATE VIRTUAL TABLE section USING fts5(title, body, content = '', tokenize = 'porter unicode61')");
        Run("INSERT INTO section(section, rank) VALUES ('rank', 'bm25(5.0, 1.0)')");
        using var transaction = _connection.BeginTransaction();
        using var insert = _connection.CreateCommand();
        insert.CommandText = "INSERT INTO section(rowid, title, body) VALUES ($id, $title, $body)";
        var (id, title, body) = (insert.Parameters.Add("$id", SqliteType.Integer), insert.Parameters.Add("$title", SqliteType.Text), insert.Parameters.Add("$body", SqliteType.Text));
        var number = 0L;
        foreach (var document in SectionReader.Read(corpus))
        {
            (id.Value, title.Value, body.Value) = (number++, document.Texts[0], document.Texts[1]);
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
        Run("INSERT INTO section(section) VALUES ('optimize')");
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    /// <summary>The question as FTS5 wants it.</summary>
    public static string Query(string question) =>
        string.Join(" OR ", EnglishAnalyzer.Instance.Analyze(question).Select(token => $"\"{token.Word}\""));

    public int Ask(string query)
    {
        if (_ask is null)
        {
            _ask = _connection.CreateCommand();
            _ask.CommandText = "SELECT rowid FROM section WHERE section MATCH $query ORDER BY rank LIMIT 10";
            _ask.Parameters.Add("$query", SqliteType.Text);
        }

        _ask.Parameters[0].Value = query;
        using var reader = _ask.ExecuteReader();
        var count = 0;
        while (reader.Read()) count++;
        return count;
    }

    public void Dispose()
    {
        _ask?.Dispose();
        _connection.Dispose();
    }

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        _ = command.ExecuteScalar();
    }
}
