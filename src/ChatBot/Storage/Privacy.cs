using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace ChatBot.Storage;

/// <summary>What is kept about one member: shown and forgotten on demand.</summary>
internal sealed class Privacy(Database database, NoteQueue queue, MemberHash hash)
{
    private const string Iso = "strftime('%Y-%m-%dT%H:%M:%SZ', at / 1000, 'unixepoch') AS at";

    private static readonly JsonWriterOptions Format = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Everything kept about a member, as JSON.</summary>
    public string Export(string member)
    {
        WriteWhatWaits();
        var output = new MemoryStream();
        using (var json = new Utf8JsonWriter(output, Format))
        {
            json.WriteStartObject();
            json.WriteString("storedAs", hash.Of(member));
            database.Read(connection =>
            {
                Export(json, connection, "unanswered", $"SELECT {Iso}, question, topic, reason, coverage, nearest, guild, channel FROM misses WHERE member = @hash ORDER BY misses.at", member);
                Export(json, connection, "votes", $"SELECT {Iso}, section, helped, reason, remark, question, guild, channel FROM votes WHERE member = @hash ORDER BY votes.at", member);
                Export(json, connection, "changes", $"SELECT {Iso}, what, details, version_before, version_after, guild FROM audit WHERE who = @member ORDER BY audit.at", member);
                Export(json, connection, "submissions", $"SELECT {Iso}, file, CAST(after AS TEXT) AS text, guild FROM submissions WHERE who = @member ORDER BY submissions.at", member);
                return true;
            });
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(output.GetBuffer(), 0, (int)output.Length);
    }

    /// <summary>Deletes it, and tells how many rows that were. What a moderator changed stays on record, without the name.</summary>
    public int Forget(string member)
    {
        WriteWhatWaits();
        var forgotten = database.Write(connection =>
        {
            var rows = connection.Execute("DELETE FROM misses WHERE member = @hash", ("@hash", hash.Of(member)))
                + connection.Execute("DELETE FROM votes WHERE member = @hash", ("@hash", hash.Of(member)))
                + connection.Execute("UPDATE audit SET who = '' WHERE who = @member", ("@member", member))
                + connection.Execute("UPDATE submissions SET who = '' WHERE who = @member", ("@member", member));
            Gaps.Tidy(connection);
            return rows;
        });
        database.Scrub();
        return forgotten;
    }

    /// <summary>What is forgotten now must not be written a moment later.</summary>
    private void WriteWhatWaits()
    {
        if (!queue.Flush()) throw new StorageException(queue.Trouble ?? "Some notes are not written yet.");
    }

    private void Export(Utf8JsonWriter json, SqliteConnection connection, string name, string sql, string member)
    {
        json.WriteStartArray(name);
        connection.Query(sql, row => WriteRow(json, row), ("@hash", hash.Of(member)), ("@member", member));
        json.WriteEndArray();
    }

    private static bool WriteRow(Utf8JsonWriter json, SqliteDataReader row)
    {
        json.WriteStartObject();
        for (var column = 0; column < row.FieldCount; column++)
        {
            json.WritePropertyName(row.GetName(column));
            switch (row.GetValue(column))
            {
                case string text: json.WriteStringValue(text); break;
                case long number: json.WriteNumberValue(number); break;
                case double number: json.WriteNumberValue(number); break;
                default: json.WriteNullValue(); break;
            }
        }

        json.WriteEndObject();
        return true;
    }
}
