using System.Text.RegularExpressions;

namespace ChatBot.Knowledge.Articles;

/// <summary>Reads Markdown that no parser should be fed: headings and paragraphs, marks stripped.</summary>
internal static partial class PlainReader
{
    public static Outline Read(string markdown, int firstLine)
    {
        var outline = new Outline();
        var text = new InlineTextBuilder();
        var line = firstLine - 1;
        var paragraphLine = firstLine;
        foreach (var range in markdown.AsSpan().Split('\n'))
        {
            line++;
            var content = markdown.AsSpan(range).TrimStart(" \t>*+-|");
            if (content.TrimEnd().IsEmpty)
            {
                Flush();
                continue;
            }

            var level = content.Length - content.TrimStart('#').Length;
            if (level is >= 1 and <= 6 && level < content.Length && content[level] == ' ')
            {
                Flush();
                text.Append(Stripped(content[level..].Trim("# \t")));
                outline.AddHeading(text.Build().Text, level, line);
                continue;
            }

            if (text.Length == 0)
                paragraphLine = line;
            else
                text.Append(" ");
            text.Append(Stripped(content));
        }

        Flush();
        return outline;

        void Flush()
        {
            var paragraph = text.Build();
            if (!paragraph.IsEmpty)
                outline.Add(new ParagraphDraft(paragraphLine, paragraph));
        }
    }

    private static string Stripped(ReadOnlySpan<char> text) => Marks().Replace(text.ToString(), "");

    [GeneratedRegex(@"[*_`\[\]<>]{2,}|(?<!\w)[*_`]|[*_`](?!\w)", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Marks();
}
