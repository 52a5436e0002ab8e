namespace ChatBot.Knowledge.Yaml;

/// <summary>A value of a YAML file that knows its line. Asking it for something it is not adds a finding.</summary>
internal abstract class YamlNode(YamlSource source, int line)
{
    /// <summary>The line in the file, from 1.</summary>
    public int Line { get; } = line;

    /// <summary>"text", "a list" or "a mapping": the kind of value, for messages.</summary>
    public abstract string Kind { get; }

    protected YamlSource Source { get; } = source;

    /// <summary>Reports something wrong with this value.</summary>
    public void Report(Severity severity, string message) => Source.Report(severity, Line, message);

    /// <summary>This value as a mapping; else null, with an error that says <paramref name="what"/> must be one.</summary>
    public YamlMapping? AsMapping(string what) => As<YamlMapping>(what, "a mapping of keys to values");

    /// <summary>This value as a list; else null, with an error that says <paramref name="what"/> must be one.</summary>
    public YamlSequence? AsSequence(string what) => As<YamlSequence>(what, "a list");

    /// <summary>This value as text, null where it is empty; else null, with an error that says <paramref name="what"/> must be one.</summary>
    public string? AsText(string what) => As<YamlScalar>(what, "text")?.Text;

    private T? As<T>(string what, string wanted)
        where T : YamlNode
    {
        if (this is T node)
            return node;
        if (this is not YamlScalar { Text: null })
            Report(Severity.Error, $"{what} must be {wanted}, not {Kind}.");
        return null;
    }
}
