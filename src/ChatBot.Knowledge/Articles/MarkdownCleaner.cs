using System.Buffers;
using System.Text;

namespace ChatBot.Knowledge.Articles;

/// <summary>
/// Takes out of Markdown what only a site generator or note program understands, before it is parsed: Liquid tags,
/// Kramdown attributes, Obsidian comments and wiki links, images with their data inside. Code is left alone, and lines
/// stay where they are.
/// </summary>
internal sealed partial class MarkdownCleaner
{
    private const int LongestCodeSpan = 4000;
    private const int LongestTag = 2000;
    private const int LongestAttributes = 500;

    private static readonly SearchValues<char> Starts = SearchValues.Create("`{%[!\\<");

    private readonly string _source;
    private readonly StringBuilder _clean;
    private readonly Action<int> _dataImage;
    private readonly List<int> _insertedLines = [];
    private int _position;
    private int _lineStart;
    private int _unclosedImage;
    private int _countedTo;
    private int _countedLines;
    private bool _commentsEnd = true;
    private bool _liquidCommentsEnd = true;
    private bool _tablesEnd = true;

    private MarkdownCleaner(string source, Action<int> dataImage)
    {
        _source = source;
        _dataImage = dataImage;
        _clean = new StringBuilder(source.Length + 16);
    }

    /// <summary>The Markdown without foreign syntax. <paramref name="dataImage"/> is told where an image with its data inside was dropped.</summary>
    /// <param name="markdown">What stands below the front matter.</param>
    /// <param name="dataImage">Takes the position of such an image.</param>
    /// <param name="insertedLines">The lines of the result, from 0 and in order, that the Markdown does not have.</param>
    public static string Clean(string markdown, Action<int> dataImage, out IReadOnlyList<int> insertedLines)
    {
        insertedLines = [];
        if (!NeedsCleaning(markdown))
            return markdown;
        var cleaner = new MarkdownCleaner(markdown, dataImage);
        insertedLines = cleaner._insertedLines;
        return cleaner.Run();
    }

    private static bool NeedsCleaning(string markdown) =>
        markdown.Contains("{{") || markdown.Contains("{%") || markdown.Contains("{:") || markdown.Contains("%%")
        || markdown.Contains("[[") || markdown.Contains("[!") || markdown.Contains("-|") || markdown.Contains("- |") || markdown.Contains("|-") || markdown.Contains("| -") || markdown.Contains("data:") || markdown.Contains("{#") || markdown.Contains("\n--")
        || markdown.Contains("<table", StringComparison.OrdinalIgnoreCase);

    private string Run()
    {
        var inTable = false;
        var inPipes = false;
        while (_position < _source.Length)
        {
            var line = Line(_position);
            _lineStart = _position;
            if (inPipes && !line.Contains('|'))
            {
                // Text right below a table would keep the parser from seeing it.
                inPipes = false;
                if (!line.IsWhiteSpace())
                {
                    _insertedLines.Add(CountLines());
                    _clean.Append('\n');
                }
            }

            inPipes |= line.Contains('|') && line.Contains('-') && DelimiterRow().IsMatch(line);
            if (inTable)
            {
                inTable = !line.Contains("</table", StringComparison.OrdinalIgnoreCase);

                // A blank line would end the HTML block in the middle of the table.
                if (line.IsWhiteSpace())
                {
                    _clean.Append("<!-- -->\n");
                    _position += line.Length + 1;
                    continue;
                }
            }
            else if (FenceLength(line) is > 0 and var length)
            {
                CopyFence(line.TrimStart()[0], length);
                continue;
            }
            else if (line.Contains("{%", StringComparison.Ordinal) && Highlight().IsMatch(line))
            {
                CopyHighlight(line);
                continue;
            }
            else if (line.StartsWith("    ", StringComparison.Ordinal) || line.StartsWith('\t'))
            {
                // Indented code or a nested list: only the inline syntax counts.
            }
            else if (line.TrimStart().StartsWith("<table", StringComparison.OrdinalIgnoreCase))
            {
                inTable = !line.Contains("</table", StringComparison.OrdinalIgnoreCase) && TableEnds();
            }
            else if (UnderlinedItem(line) || TableOfContents(line))
            {
                continue;
            }
            else if (line.StartsWith('>') && Callout().EnumerateMatches(line) is var callout && callout.MoveNext())
            {
                _clean.Append("> ");
                _position += callout.Current.Length;
            }

            CleanLine(_lineStart + line.Length);
        }

        return _clean.ToString();
    }

    // "1. **Python**" over a row of dashes as long: the author's heading, which Markdown takes for a list and a rule.
    private bool UnderlinedItem(ReadOnlySpan<char> line)
    {
        var match = NumberedLine().EnumerateMatches(line);
        if (!match.MoveNext() || _position + line.Length + 1 >= _source.Length)
            return false;
        var underline = Line(_position + line.Length + 1).TrimEnd();
        if (underline.Length < 4 || underline[0] is not ('-' or '=') || underline.Trim(underline[0]).Length > 0 || Math.Abs(underline.Length - line.TrimEnd().Length) > 3)
            return false;
        var dot = line.IndexOfAny('.', ')');
        _clean.Append(underline[0] == '=' ? "# " : "## ").Append(line[..dot]).Append('\\').Append(line[dot..]).Append("\n\n");
        _position = Math.Min(_source.Length, _position + line.Length + 1 + Line(_position + line.Length + 1).Length + 1);
        return true;
    }

    // Kramdown's "* TOC" over "{:toc}".
    private bool TableOfContents(ReadOnlySpan<char> line)
    {
        if (line.Trim() is not ("* TOC" or "- TOC" or "1. TOC") || _position + line.Length + 1 >= _source.Length)
            return false;
        var next = Line(_position + line.Length + 1);
        if (!next.StartsWith("{:toc", StringComparison.Ordinal))
            return false;
        _clean.Append("\n\n");
        _position = Math.Min(_source.Length, _position + line.Length + 1 + next.Length + 1);
        return true;
    }

    private bool TableEnds() =>
        _tablesEnd = _tablesEnd && _source.AsSpan(_position).Contains("</table", StringComparison.OrdinalIgnoreCase);

    // Jekyll's own fence: {% highlight sql %} … {% endhighlight %}
    private void CopyHighlight(ReadOnlySpan<char> line)
    {
        var words = line.ToString().Split([' ', '\t', '%', '-', '{', '}'], StringSplitOptions.RemoveEmptyEntries);
        _clean.Append("```").Append(words.Length > 1 ? words[1] : "").Append('\n');
        _position = Math.Min(_source.Length, _position + line.Length + 1);
        while (_position < _source.Length)
        {
            line = Line(_position);
            _position = Math.Min(_source.Length, _position + line.Length + 1);
            if (EndHighlight().IsMatch(line))
            {
                _clean.Append("```\n");
                return;
            }

            _clean.Append(line).Append('\n');
        }
    }

    // How many lines the result has so far.
    private int CountLines()
    {
        for (; _countedTo < _clean.Length; _countedTo++)
            _countedLines += _clean[_countedTo] == '\n' ? 1 : 0;
        return _countedLines;
    }

    private void CopyFence(char marker, int length)
    {
        do
        {
            var line = Line(_position);
            _clean.Append(line).Append('\n');
            _position += line.Length + 1;
        }
        while (_position < _source.Length && !Closes(Line(_position), marker, length));

        if (_position < _source.Length)
        {
            var line = Line(_position);
            _clean.Append(line).Append('\n');
            _position += line.Length + 1;
        }
    }

    private static bool Closes(ReadOnlySpan<char> line, char marker, int length)
    {
        line = line.Trim();
        return line.Length >= length && line.Trim(marker).IsEmpty;
    }

    private static int FenceLength(ReadOnlySpan<char> line)
    {
        line = line.TrimStart();
        if (line.Length < 3 || line[0] is not ('`' or '~'))
            return 0;
        var length = line.Length - line.TrimStart(line[0]).Length;
        return length >= 3 && (line[0] == '~' || !line[length..].Contains('`')) ? length : 0;
    }

    private void CleanLine(int end)
    {
        while (_position < end && _position < _source.Length)
        {
            var next = _source.AsSpan(_position, end - _position).IndexOfAny(Starts);
            if (next < 0)
                break;
            Copy(next);
            if (!Special(ref end))
                Copy(1);
        }

        if (_position < end)
            Copy(end - _position);
        if (_position < _source.Length)
            Copy(1);
    }

    private void Copy(int length)
    {
        _clean.Append(_source, _position, length);
        _position += length;
    }

    private int LineEnd()
    {
        var end = _position < _source.Length ? _source.IndexOf('\n', _position) : -1;
        return end < 0 ? _source.Length : end;
    }

    private ReadOnlySpan<char> Line(int start)
    {
        var rest = _source.AsSpan(start);
        var end = rest.IndexOf('\n');
        return end < 0 ? rest : rest[..end];
    }
}
