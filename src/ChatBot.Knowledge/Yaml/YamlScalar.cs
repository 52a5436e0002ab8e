namespace ChatBot.Knowledge.Yaml;

/// <summary>A single value, always as it is written: "no" and "1.10" stay text.</summary>
internal sealed class YamlScalar(YamlSource source, int line, string? text) : YamlNode(source, line)
{
    /// <summary>The text without white space at its ends; null for an empty value, <c>~</c> and <c>null</c>.</summary>
    public string? Text { get; } = text;

    public override string Kind => Text is null ? "nothing" : "text";
}
