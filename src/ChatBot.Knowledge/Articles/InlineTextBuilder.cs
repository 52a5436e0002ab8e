using System.Text;

namespace ChatBot.Knowledge.Articles;

/// <summary>Collects plain text: white space collapsed, control characters dropped, and emphasis that Markdown missed taken out.</summary>
internal sealed class InlineTextBuilder
{
    private readonly StringBuilder _text = new();
    private readonly List<Mark> _marks = [];
    private readonly List<TextSpan> _verbatim = [];

    /// <summary>How much there is: the start of what comes next, for <see cref="MarkFrom"/>.</summary>
    public int Length => _text.Length;

    public void Append(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                if (_text.Length > 0 && _text[^1] is not (' ' or '\n'))
                    _text.Append(' ');
            }
            else if (c is not ('\u200B' or '\u00AD' or '\uFEFF') && !char.IsControl(c))
            {
                _text.Append(c);
            }
        }
    }

    /// <summary>Appends text in which an asterisk is an asterisk.</summary>
    public void AppendVerbatim(ReadOnlySpan<char> text)
    {
        var start = _text.Length;
        Append(text);
        _verbatim.Add(TextSpan.FromBounds(start, _text.Length));
    }

    /// <summary>A line break that the author asked for.</summary>
    public void AppendLineBreak()
    {
        if (_text.Length == 0)
            return;
        if (_text[^1] == ' ')
            _text[^1] = '\n';
        else if (_text[^1] != '\n')
            _text.Append('\n');
    }

    /// <summary>Says that the text from <paramref name="start"/> on is bold, or a link.</summary>
    public void MarkFrom(int start, bool isLink)
    {
        if (_text.Length > start)
            _marks.Add(new Mark(start, _text.Length, isLink));
    }

    /// <summary>The text so far; begins anew.</summary>
    public InlineText Build()
    {
        while (_text.Length > 0 && _text[^1] is ' ' or '\n')
            _text.Length--;
        var text = _text.ToString();
        if (text.Contains('*'))
            text = TakeOutEmphasis(text);
        var lead = Lead(text);
        _text.Clear();
        _marks.Clear();
        _verbatim.Clear();
        return new InlineText(text, lead);
    }

    private TextSpan? Lead(string text)
    {
        var end = Longest(text, 0);
        if (end == 0)
            return null;

        // "**Amazon** **Web**" is one opening.
        for (var next = end; (next = Bold(text, next)) > end;)
            end = next;
        while (end > 0 && char.IsWhiteSpace(text[end - 1]))
            end--;
        return end == 0 ? null : new TextSpan(0, end);
    }

    private int Longest(string text, int start)
    {
        var end = 0;
        foreach (var mark in _marks)
        {
            if (mark.Start <= start)
                end = Math.Max(end, Math.Min(mark.End, text.Length));
        }

        return end;
    }

    private int Bold(string text, int from)
    {
        foreach (var mark in _marks)
        {
            if (mark.Start >= from && !mark.IsLink && mark.End <= text.Length && text.AsSpan(from, mark.Start - from).IsWhiteSpace())
                return mark.End;
        }

        return from;
    }

    // Authors write **bold.**Next and **bold **next, which Markdown leaves as asterisks.
    private string TakeOutEmphasis(string text)
    {
        var removed = new List<TextSpan>();
        TextSpan? open = null;
        for (var i = text.IndexOf('*'); i >= 0;)
        {
            var end = i;
            while (end < text.Length && text[end] == '*')
                end++;
            var run = TextSpan.FromBounds(i, end);
            if (run.Length <= 3 && !IsVerbatim(i))
            {
                if (open is { } opened && opened.Length == run.Length && (IsAttachedBefore(text, run) || IsFreeAfter(text, run)))
                {
                    removed.Add(opened);
                    removed.Add(run);
                    if (run.Length >= 2)
                        _marks.Add(new Mark(opened.Start, run.End, IsLink: false));
                    open = null;
                }
                else if (end < text.Length && !char.IsWhiteSpace(text[end]) && (IsFreeBefore(text, run) || char.IsPunctuation(text[end])))
                {
                    open = run;
                }
            }

            i = end < text.Length ? text.IndexOf('*', end) : -1;
        }

        return removed.Count == 0 ? text : Without(text, removed);
    }

    private string Without(string text, List<TextSpan> removed)
    {
        var kept = new StringBuilder(text.Length);
        var shift = new int[text.Length + 1];
        var next = 0;
        for (var i = 0; i < text.Length; i++)
        {
            while (next < removed.Count && i >= removed[next].End)
                next++;
            shift[i] = kept.Length;
            if ((next >= removed.Count || i < removed[next].Start) && !(text[i] == ' ' && kept.Length > 0 && kept[^1] == ' '))
                kept.Append(text[i]);
        }

        shift[text.Length] = kept.Length;
        for (var i = 0; i < _marks.Count; i++)
            _marks[i] = _marks[i] with { Start = shift[Math.Min(_marks[i].Start, text.Length)], End = shift[Math.Min(_marks[i].End, text.Length)] };
        return kept.ToString().Trim();
    }

    private bool IsVerbatim(int position) => _verbatim.Exists(span => position >= span.Start && position < span.End);

    private static bool IsAttachedBefore(string text, TextSpan run) => !char.IsWhiteSpace(text[run.Start - 1]);

    private static bool IsFreeAfter(string text, TextSpan run) => run.End == text.Length || !char.IsLetterOrDigit(text[run.End]) || char.IsWhiteSpace(text[run.Start - 1]);

    private static bool IsFreeBefore(string text, TextSpan run) => run.Start == 0 || !char.IsLetterOrDigit(text[run.Start - 1]);

    private readonly record struct Mark(int Start, int End, bool IsLink);
}
