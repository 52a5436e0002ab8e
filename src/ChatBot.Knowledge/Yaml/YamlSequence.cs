using System.Collections.Immutable;

namespace ChatBot.Knowledge.Yaml;

/// <summary>A list of values.</summary>
internal sealed class YamlSequence(YamlSource source, int line, ImmutableArray<YamlNode> items) : YamlNode(source, line)
{
    public ImmutableArray<YamlNode> Items { get; } = items;

    public override string Kind => "a list";
}
