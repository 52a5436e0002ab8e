using System.Globalization;
using System.IO.Compression;
using ChatBot.Knowledge.Articles;
using ChatBot.Knowledge.Golden;
using Microsoft.Data.Sqlite;

namespace ChatBot.Knowledge.Stored;

/// <summary>Writes an article store, which is nothing until <see cref="Commit"/>. Not for use by several threads at once.</summary>
internal sealed class ArticleStoreWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _transaction;
    private readonly SqliteCommand _article;
    private readonly SqliteCommand _heading;
    private readonly string _path;

    public ArticleStoreWriter(string path)
    {
        _path = path;
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        _connection.Open();
        // A store that is not finished is thrown away, so nothing needs to be undone.
        Execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE; PRAGMA page_size = 8192;");
        Execute(ArticleStoreSchema.Tables);
        _transaction = _connection.BeginTransaction();
        _article = Prepare(
            "INSERT INTO articles VALUES ($number, $file, $first, $count, $certifications, $title, $date, $url, $categories, $digest, $source, $length)",
            "$number", "$file", "$first", "$count", "$certifications", "$title", "$date", "$url", "$categories", "$digest", "$source", "$length");
        _heading = Prepare("INSERT INTO headings VALUES ($section, $key, $heading)", "$section", "$key", "$heading");
    }

    public int ArticleCount { get; private set; }

    public int SectionCount { get; private set; }

    /// <summary>Adds the next article, by file.</summary>
    public void Add(ArticleReading reading, byte[] source, bool hasCertifications)
    {
        var (article, facts) = (reading.Article, reading.Facts);
        Run(
            _article, ArticleCount++, article.File, SectionCount, article.Sections.Length, hasCertifications ? 1 : 0,
            facts?.Title, facts?.Date?.ToString("O", CultureInfo.InvariantCulture), facts?.Url, facts is null ? null : string.Join('\n', facts.Categories),
            ArticleDigest.Of(reading), Compress(source), source.Length);
        foreach (var section in article.Sections) Run(_heading, SectionCount++, SectionKey.Of(section.Id), section.Heading);
    }

    public void Add(AnsweredQuestion question)
    {
        using var command = Prepare("INSERT INTO questions VALUES ($file, $line, $question, $sections)", "$file", "$line", "$question", "$sections");
        Run(command, question.File, question.Line, question.Question, string.Join('\n', question.Sections));
    }

    public void Add(Finding finding)
    {
        using var command = Prepare("INSERT INTO findings VALUES ($severity, $file, $line, $message)", "$severity", "$file", "$line", "$message");
        Run(command, (int)finding.Severity, finding.File, finding.Line, finding.Message);
    }

    /// <summary>States something of the whole store.</summary>
    public void State(string name, string value)
    {
        using var command = Prepare("INSERT INTO facts VALUES ($name, $value)", "$name", "$value");
        Run(command, name, value);
    }

    /// <summary>Finishes the store and brings it to the disk.</summary>
    public void Commit()
    {
        Execute(ArticleStoreSchema.Indexes);
        _transaction.Commit();
        _connection.Close();
        using var file = new FileStream(_path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    public void Dispose()
    {
        _article.Dispose();
        _heading.Dispose();
        _transaction.Dispose();
        _connection.Dispose();
    }

    private static byte[] Compress(byte[] source)
    {
        var buffer = new byte[BrotliEncoder.GetMaxCompressedLength(source.Length)];
        return BrotliEncoder.TryCompress(source, buffer, out var written, quality: 1, window: 18) ? buffer[..written] : throw new InvalidOperationException("The article cannot be compressed.");
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        command.ExecuteNonQuery();
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private SqliteCommand Prepare(string sql, params ReadOnlySpan<string> parameters)
    {
        var command = _connection.CreateCommand();
        command.Transaction = _transaction;
        command.CommandText = sql;
        foreach (var parameter in parameters) command.Parameters.Add(new SqliteParameter(parameter, value: null));
        command.Prepare();
        return command;
    }
}
