using System.Collections.Immutable;
using ChatBot.Knowledge.Articles;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ChatBot.Knowledge.Yaml;

/// <summary>Reads YAML into nodes that know their lines. Whatever is wrong becomes a finding, never an exception.</summary>
internal static class YamlFile
{
    private const int MaxDepth = 32;
    private const int Largest = 16 * 1024 * 1024;

    /// <summary>Reads the file at <paramref name="path"/>, called <paramref name="file"/> in findings; null where it cannot be read or holds nothing.</summary>
    public static YamlNode? Read(string path, string file, List<Finding> findings)
    {
        byte[] bytes;
        try
        {
            // A pipe or device has no length, and opening it might wait for ever.
            var length = new FileInfo(path).Length;
            if (length > Largest) throw new IOException($"it is larger than {Largest / (1024 * 1024)} MB");
            bytes = length == 0 ? [] : File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(new Finding(Severity.Error, file, 0, $"The file cannot be read ({e.Message.TrimEnd('.')}); check that it is there and its permissions."));
            return null;
        }

        return Read(file, bytes, findings);
    }

    /// <summary>Reads the bytes of a file called <paramref name="file"/>; null where they are no YAML or hold nothing.</summary>
    public static YamlNode? Read(string file, ReadOnlySpan<byte> bytes, List<Finding> findings) =>
        Parse(SourceText.Decode(file, bytes, findings), new YamlSource(file, findings));

    /// <summary>Reads YAML text; null where it is none or holds nothing.</summary>
    public static YamlNode? Parse(string text, YamlSource source)
    {
        try
        {
            return new Reader(new Parser(new StringReader(text)), source).Document();
        }
        catch (YamlException e)
        {
            source.Report(Severity.Error, source.LineInFile(e.Start.Line), $"This is not valid YAML: {Sentence(e.Message)}");
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or FormatException or OverflowException or IndexOutOfRangeException)
        {
            source.Report(Severity.Error, source.LineInFile(1), "This is not valid YAML.");
        }

        return null;
    }

    private static string Sentence(string message)
    {
        var end = message.AsSpan().IndexOfAny('\r', '\n');
        var line = (end < 0 ? message : message[..end]).Trim().TrimEnd('.');
        return line.Length == 0 ? "look for a missing quote or wrong indentation." : char.ToLowerInvariant(line[0]) + line[1..] + ".";
    }

    private sealed class Reader(Parser parser, YamlSource source)
    {
        private readonly Dictionary<AnchorName, YamlNode> _anchors = [];

        public YamlNode? Document()
        {
            parser.Consume<StreamStart>();
            if (!parser.TryConsume<DocumentStart>(out _))
                return null;
            var node = Node(0);
            parser.Consume<DocumentEnd>();
            if (parser.Current is not StreamEnd)
                source.Report(Severity.Warning, LineOf(parser.Current), "A second document begins here and is not read; keep one document a file.");
            return node is YamlScalar { Text: null } ? null : node;
        }

        private YamlNode Node(int depth)
        {
            var parsed = parser.Current!;
            if (depth > MaxDepth)
                throw new YamlException(parsed.Start, parsed.End, $"It is nested more than {MaxDepth} levels deep.");
            var anchor = parsed is NodeEvent named ? named.Anchor : AnchorName.Empty;
            var node = parsed switch
            {
                Scalar => Text(),
                SequenceStart => Sequence(depth),
                MappingStart => Mapping(depth),
                _ => Alias(),
            };
            if (!anchor.IsEmpty)
                _anchors[anchor] = node;
            return node;
        }

        private YamlScalar Text()
        {
            var scalar = parser.Consume<Scalar>();
            var text = scalar.Value.Trim();
            var isNull = text.Length == 0 || (scalar.Style == ScalarStyle.Plain && text is "~" or "null" or "Null" or "NULL");
            return new YamlScalar(source, LineOf(scalar), isNull ? null : text);
        }

        private YamlSequence Sequence(int depth)
        {
            var start = parser.Consume<SequenceStart>();
            var items = ImmutableArray.CreateBuilder<YamlNode>();
            while (!parser.TryConsume<SequenceEnd>(out _))
                items.Add(Node(depth + 1));
            return new YamlSequence(source, LineOf(start), items.DrainToImmutable());
        }

        private YamlMapping Mapping(int depth)
        {
            var start = parser.Consume<MappingStart>();
            var entries = ImmutableArray.CreateBuilder<YamlEntry>();
            var keys = new HashSet<string>();
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var key = Node(depth + 1);
                var value = Node(depth + 1);
                if (key is not YamlScalar scalar)
                    source.Report(Severity.Error, key.Line, $"A key must be text, not {key.Kind}; quote it where it begins with a bracket.");
                else if (!keys.Add(scalar.Text ?? ""))
                    source.Report(Severity.Error, key.Line, $"“{scalar.Text}” stands here a second time; keep one of the two.");
                else
                    entries.Add(new YamlEntry(scalar.Text ?? "", key.Line, value));
            }

            return new YamlMapping(source, LineOf(start), entries.DrainToImmutable());
        }

        // An alias is the node it names, not a copy, and only a node that is complete: no bomb, no cycle.
        private YamlNode Alias()
        {
            var alias = parser.Consume<AnchorAlias>();
            return _anchors.TryGetValue(alias.Value, out var node)
                ? node
                : throw new YamlException(alias.Start, alias.End, $"The alias *{alias.Value} names nothing that stands complete above it.");
        }

        private int LineOf(ParsingEvent? parsed) => source.LineInFile(parsed?.Start.Line ?? 1);
    }
}
