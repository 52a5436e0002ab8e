using System.Collections.Immutable;
using System.Globalization;

namespace ChatBot.Knowledge.Yaml;

/// <summary>Keys with values, in the order of the file. A key that stands twice is reported when the file is read; the first counts.</summary>
internal sealed class YamlMapping : YamlNode
{
    private readonly Dictionary<string, YamlEntry> _byKey;

    public YamlMapping(YamlSource source, int line, ImmutableArray<YamlEntry> entries, StringComparer? comparer = null)
        : base(source, line)
    {
        Entries = entries;
        _byKey = new Dictionary<string, YamlEntry>(comparer ?? StringComparer.Ordinal);
        foreach (var entry in entries)
            _byKey.TryAdd(entry.Key, entry);
    }

    public ImmutableArray<YamlEntry> Entries { get; }

    public override string Kind => "a mapping";

    /// <summary>The value of <paramref name="key"/>, or null.</summary>
    public YamlNode? this[string key] => _byKey.GetValueOrDefault(key)?.Value;

    /// <summary>This mapping with keys that ignore case.</summary>
    public YamlMapping IgnoringCase() => new(Source, Line, Entries, StringComparer.OrdinalIgnoreCase);

    /// <summary>The line of <paramref name="key"/>, or of the mapping where it lacks the key.</summary>
    public int LineOf(string key) => _byKey.TryGetValue(key, out var entry) ? entry.Line : Line;

    /// <summary>The text of <paramref name="key"/>; null where it is absent, empty, or (with an error) no text.</summary>
    public string? Scalar(string key) => this[key]?.AsText(Quoted(key));

    /// <summary>The text of <paramref name="key"/>; null with an error where there is none.</summary>
    public string? RequiredScalar(string key)
    {
        var value = this[key];
        var text = value?.AsText(Quoted(key));
        if (text is null && value is null or YamlScalar)
            Source.Report(Severity.Error, LineOf(key), $"{Quoted(key)} is missing; give it a value.");
        return text;
    }

    /// <summary>The texts of <paramref name="key"/>, which may be a list or a single text; empty ones are left out.</summary>
    public ImmutableArray<string> Strings(string key) =>
        [.. Scalars(key).Select(scalar => scalar.Text!)];

    /// <summary>As <see cref="Strings"/>, each with its line.</summary>
    public ImmutableArray<YamlScalar> Scalars(string key) => this[key] switch
    {
        null or YamlScalar { Text: null } => [],
        YamlScalar scalar => [scalar],
        YamlSequence list => [.. list.Items.Where(item => item.AsText($"Each item of {Quoted(key)}") is not null).Cast<YamlScalar>()],
        var other => Wrong(other, key, "a list of texts"),
    };

    /// <summary>The list of <paramref name="key"/>; null where it is absent, empty, or (with an error) no list.</summary>
    public YamlSequence? Sequence(string key) => this[key]?.AsSequence(Quoted(key));

    /// <summary>The mapping of <paramref name="key"/>; null where it is absent, empty, or (with an error) no mapping.</summary>
    public YamlMapping? Mapping(string key) => this[key]?.AsMapping(Quoted(key));

    /// <summary>The day of <paramref name="key"/>, of which a time is left out; null where it is absent or (with an error) no day.</summary>
    public DateOnly? Date(string key)
    {
        var text = Scalar(key);
        if (text is null)
            return null;
        if (TryDate(text, out var date))
            return date;
        Source.Report(Severity.Error, LineOf(key), $"{Quoted(key)} is not a date; write it as 2021-03-08.");
        return null;
    }

    /// <summary>The truth value of <paramref name="key"/> ("true", "false"); null where it is absent or (with an error) something else.</summary>
    public bool? Boolean(string key)
    {
        var text = Scalar(key);
        if (text is null)
            return null;
        if (bool.TryParse(text, out var value))
            return value;
        Source.Report(Severity.Error, LineOf(key), $"{Quoted(key)} must be true or false.");
        return null;
    }

    /// <summary>Reports every key that is none of <paramref name="known"/>.</summary>
    public void RejectOthers(params ReadOnlySpan<string> known)
    {
        foreach (var entry in Entries)
        {
            if (!known.Contains(entry.Key))
                Source.Report(Severity.Error, entry.Line, $"{Quoted(entry.Key)} is not a known key; use {string.Join(", ", known!)}.");
        }
    }

    internal static bool TryDate(string text, out DateOnly date)
    {
        var end = text.AsSpan().IndexOfAny('T', 't', ' ');
        var day = end < 0 ? text : text.AsSpan(0, end);
        return DateOnly.TryParseExact(day, ["yyyy-M-d", "yyyy/M/d"], CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
    }

    private static string Quoted(string key) => $"“{(key.Length > 60 ? key[..60] + "…" : key)}”";

    private static ImmutableArray<YamlScalar> Wrong(YamlNode value, string key, string wanted)
    {
        value.Report(Severity.Error, $"{Quoted(key)} must be {wanted}, not {value.Kind}.");
        return [];
    }
}
