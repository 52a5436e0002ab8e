using System.Text;
using System.Text.Json;

namespace ChatBot.Settings.Sources;

/// <summary>A settings file, flattened to keys, each with its line. Comments and trailing commas are allowed, nulls are as if not there.</summary>
internal sealed class JsonSettings
{
    private const long LargestFile = 1_000_000;

    private static readonly JsonReaderOptions Leniently = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly string _file;
    private readonly SettingSource _source;
    private readonly byte[] _text;
    private readonly List<SettingEntry> _entries = [];
    private readonly List<SettingsFault> _faults = [];
    private readonly Dictionary<string, int> _seen = new(StringComparer.OrdinalIgnoreCase);
    private int _line = 1;
    private int _counted;

    private JsonSettings(string file, SettingSource source, byte[] text) => (_file, _source, _text) = (file, source, text);

    /// <summary>Reads a file; one that is not there has nothing to say.</summary>
    public static void Read(string file, SettingSource source, List<SettingEntry> entries, List<SettingsFault> faults)
    {
        try
        {
            if (!File.Exists(file)) return;
            if (new FileInfo(file).Length > LargestFile)
            {
                faults.Add(new SettingsFault(file, "It is larger than a settings file can be, 1 MB."));
                return;
            }

            var settings = new JsonSettings(file, source, File.ReadAllBytes(file));
            settings.Read();
            entries.AddRange(settings._entries);
            faults.AddRange(settings._faults);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            faults.Add(new SettingsFault(file, $"It cannot be read: {exception.Message}"));
        }
    }

    private void Read()
    {
        var text = _text.AsSpan();
        var mark = text.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var reader = new Utf8JsonReader(text[mark..], Leniently);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                _faults.Add(new SettingsFault($"{_file}:{LineOf(reader, mark)}", "A settings file is a JSON object, { … }."));
                return;
            }

            ReadObject(ref reader, "", mark);
            reader.Read();
        }
        catch (JsonException exception)
        {
            _faults.Add(new SettingsFault($"{_file}:{exception.LineNumber + 1}", $"It is not JSON: {Reason(exception)}"));
        }
        catch (InvalidOperationException)
        {
            _faults.Add(new SettingsFault($"{_file}:{LineOf(reader, mark)}", "It is not JSON: a text in it is not UTF-8."));
        }
    }

    private void ReadObject(ref Utf8JsonReader reader, string prefix, int mark)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = prefix + reader.GetString();
            var line = LineOf(reader, mark);
            reader.Read();
            if (reader.TokenType == JsonTokenType.Null) continue;
            if (!_seen.TryAdd(key, line))
            {
                _faults.Add(new SettingsFault($"{_file}:{line}", $"{key} stands here and in line {_seen[key]}; it can stand once."));
                reader.Skip();
                continue;
            }

            ReadValue(ref reader, key, line, mark);
        }
    }

    private void ReadValue(ref Utf8JsonReader reader, string key, int line, int mark)
    {
        var before = _entries.Count;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                ReadObject(ref reader, key + ":", mark);
                break;
            case JsonTokenType.StartArray:
                for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
                    ReadValue(ref reader, $"{key}:{index}", LineOf(reader, mark), mark);
                break;
            case JsonTokenType.Null:
                return;
            case JsonTokenType.String:
                Add(key, reader.GetString(), line);
                return;
            default:
                Add(key, Encoding.UTF8.GetString(reader.ValueSpan), line);
                return;
        }

        if (_entries.Count == before) Add(key, null, line);
    }

    private void Add(string key, string? value, int line) => _entries.Add(new SettingEntry(key, value, _source, _file, line));

    private int LineOf(in Utf8JsonReader reader, int mark)
    {
        var position = mark + (int)reader.TokenStartIndex;
        _line += _text.AsSpan(_counted, position - _counted).Count((byte)'\n');
        _counted = position;
        return _line;
    }

    /// <summary>Without the position, which stands before it, counted from one.</summary>
    private static string Reason(JsonException exception)
    {
        var end = exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? exception.Message : exception.Message[..end];
    }
}
