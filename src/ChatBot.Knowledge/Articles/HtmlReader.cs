using System.Net;
using System.Text.RegularExpressions;

namespace ChatBot.Knowledge.Articles;

/// <summary>Reads a block of raw HTML as paragraphs, lists, tables and code; whatever is broken in it is read as far as it goes.</summary>
internal sealed partial class HtmlReader
{
    private const int MaxDepth = 32;
    private const int LongestTag = 10_000;

    private readonly string _html;
    private readonly int _firstLine;
    private readonly List<Draft> _drafts = [];
    private readonly InlineTextBuilder _text = new();
    private readonly Stack<(string Tag, int Start)> _openMarks = [];
    private readonly Stack<ListDraft> _lists = [];
    private TableDraft? _table;
    private List<InlineText>? _row;
    private bool _rowIsHeader;
    private bool _inCell;
    private int _position;
    private int _lineAt;
    private int _line;

    private HtmlReader(string html, int firstLine)
    {
        _html = html;
        _firstLine = firstLine;
    }

    /// <summary>The blocks of <paramref name="html"/>, which begins on the line <paramref name="firstLine"/>.</summary>
    public static List<Draft> Read(string html, int firstLine)
    {
        var reader = new HtmlReader(html, firstLine);
        reader.Run();
        return reader._drafts;
    }

    private void Run()
    {
        while (_position < _html.Length)
        {
            var open = _html.IndexOf('<', _position);
            if (open < 0)
                open = _html.Length;
            AppendText(_html.AsSpan(_position, open - _position));
            _position = open;
            if (open < _html.Length && !SkipComment() && !Tag())
            {
                _text.Append("<");
                _position++;
            }
        }

        while (_lists.Count > 0)
            EndList();
        EndTable();
        FlushParagraph();
    }

    private bool SkipComment()
    {
        var rest = _html.AsSpan(_position);
        if (!rest.StartsWith("<!", StringComparison.Ordinal) && !rest.StartsWith("<?", StringComparison.Ordinal))
            return false;
        var closing = rest.StartsWith("<!--", StringComparison.Ordinal) ? "-->" : ">";
        var close = rest.IndexOf(closing, StringComparison.Ordinal);
        _position = close < 0 ? _html.Length : _position + close + closing.Length;
        return true;
    }

    private bool Tag()
    {
        var length = TagLength(_html.AsSpan(_position));
        if (length == 0)
            return false;
        var tag = _html.AsSpan(_position, length);
        var name = HtmlTag.Name(tag);
        var isClosing = HtmlTag.IsClosing(tag);
        _position += length;
        if (!isClosing && tag[^2] != '/' && (name == "pre" || HtmlTag.Hides(name)))
            SkipElement(name);
        else
            Handle(name, isClosing);
        return true;
    }

    private static int TagLength(ReadOnlySpan<char> rest)
    {
        if (rest.Length < 3 || !(char.IsAsciiLetter(rest[1]) || (rest[1] == '/' && char.IsAsciiLetter(rest[2]))))
            return 0;
        var quote = '\0';
        for (var i = 2; i < rest.Length && i < LongestTag; i++)
        {
            var c = rest[i];
            if (quote != '\0')
                quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'' && rest[i - 1] == '=')
                quote = c;
            else if (c == '>')
                return i + 1;
        }

        var end = rest[..Math.Min(rest.Length, LongestTag)].IndexOf('>');

        // A tag that never ends would show its attributes.
        return end >= 0 ? end + 1 : rest.Length < LongestTag && rest.Contains('=') ? rest.Length : 0;
    }

    private void SkipElement(string name)
    {
        var rest = _html.AsSpan(_position);
        var close = rest.IndexOf("</" + name, StringComparison.OrdinalIgnoreCase);
        var content = close < 0 ? rest : rest[..close];
        var line = Line();
        if (name == "pre")
        {
            if (_lists.Count == 0 && !_inCell)
            {
                FlushParagraph();
                var code = WebUtility.HtmlDecode(AnyTag().Replace(content.ToString(), "")).Trim('\n');
                _drafts.Add(new CodeDraft(line, code, null));
            }
            else
            {
                AppendText(AnyTag().Replace(content.ToString(), ""));
            }
        }

        _position += content.Length;
    }

    private void Handle(string name, bool isClosing)
    {
        switch (name)
        {
            case "br":
                if (_inCell)
                    _text.Append(" ");
                else
                    _text.AppendLineBreak();
                break;
            case "b" or "strong" or "a":
                if (!isClosing)
                    _openMarks.Push((name, _text.Length));
                else if (_openMarks.TryPeek(out var open) && open.Tag == name)
                    _text.MarkFrom(_openMarks.Pop().Start, isLink: name == "a");
                break;
            case "table":
                FlushParagraph();
                EndTable();
                if (!isClosing)
                    _table = new TableDraft(Line(), [], []);
                break;
            case "tr" when _table is not null:
                EndRow();
                if (!isClosing)
                    _row = [];
                break;
            case "td" or "th" when _table is not null:
                EndCell();
                if (!isClosing)
                {
                    _row ??= [];
                    _rowIsHeader = (_row.Count == 0 || _rowIsHeader) && name == "th";
                    _inCell = true;
                }

                break;
            case "ul" or "ol" when !_inCell:
                if (isClosing)
                    EndList();
                else
                    BeginList(name == "ol");
                break;
            case "li" when !_inCell:
                FlushParagraph();
                if (!isClosing && _lists.TryPeek(out var list))
                    list.Items.Add(new ItemDraft(Line(), []));
                break;
            default:
                if (HtmlTag.IsBlock(name))
                    FlushParagraph();
                break;
        }
    }

    private void BeginList(bool ordered)
    {
        FlushParagraph();
        if (_lists.Count >= MaxDepth)
            return;
        var list = new ListDraft(Line(), ordered, []);
        if (_lists.TryPeek(out var outer))
        {
            if (outer.Items.Count == 0)
                outer.Items.Add(new ItemDraft(Line(), []));
            outer.Items[^1].Content.Add(list);
        }
        else
        {
            _drafts.Add(list);
        }

        _lists.Push(list);
    }

    private void EndList()
    {
        FlushParagraph();
        _lists.TryPop(out _);
    }

    private void EndTable()
    {
        EndRow();
        if (_table is { } table && (table.Header.Count > 0 || table.Rows.Count > 0))
            Sink().Add(table);
        _table = null;
    }

    private void EndRow()
    {
        EndCell();
        if (_row is { Count: > 0 } row && _table is { } table)
        {
            if (_rowIsHeader && table.Header.Count == 0 && table.Rows.Count == 0 && row.Count > 0)
                table.Header.AddRange(row);
            else
                table.Rows.Add(row);
        }

        _row = null;
        _rowIsHeader = false;
    }

    private void EndCell()
    {
        if (!_inCell)
            return;
        _inCell = false;
        _row!.Add(_text.Build());
        _openMarks.Clear();
    }

    private void FlushParagraph()
    {
        if (_inCell)
        {
            _text.Append(" ");
            return;
        }

        while (_openMarks.TryPop(out var open))
            _text.MarkFrom(open.Start, isLink: open.Tag == "a");
        var text = _text.Build();
        if (!text.IsEmpty && !(_table is not null && _row is not null))
            Sink().Add(new ParagraphDraft(Line(), text));
    }

    private List<Draft> Sink() => _lists.TryPeek(out var list) && list.Items.Count > 0 ? list.Items[^1].Content : _drafts;

    private void AppendText(ReadOnlySpan<char> text)
    {
        if (text.IsWhiteSpace())
        {
            _text.Append(text.IsEmpty ? "" : " ");
            return;
        }

        if (text.Contains('['))
            text = MarkdownLink().Replace(text.ToString(), "${text}");
        if (text.Contains('&'))
            text = WebUtility.HtmlDecode(text.ToString());
        _text.Append(text);
    }

    private int Line()
    {
        _line += _html.AsSpan(_lineAt, _position - _lineAt).Count('\n');
        _lineAt = _position;
        return _firstLine + _line;
    }

    [GeneratedRegex("<[^<>]*>", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex AnyTag();

    [GeneratedRegex(@"!?\[(?<text>[^\[\]\n]*)\]\([^()\s]*\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex MarkdownLink();
}
