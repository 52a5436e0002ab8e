namespace ChatBot.Knowledge.Articles;

// What stands within a line.
internal sealed partial class MarkdownCleaner
{
    // Handles what begins here, moves behind it (and the line's end, where it spans lines), or says no.
    private bool Special(ref int end)
    {
        var rest = _source.AsSpan(_position);
        switch (rest[0])
        {
            case '\\' when rest.Length > 1 && rest[1] != '\n':
                Copy(2);
                return true;
            case '`':
                return CodeSpan(rest, ref end);
            case '{' when rest.StartsWith("{%", StringComparison.Ordinal):
                return LiquidTag(rest, ref end);
            case '{' when rest.StartsWith("{{", StringComparison.Ordinal):
                return Drop(rest, "}}", ref end);
            case '{' when rest.StartsWith("{:", StringComparison.Ordinal):
                return DropWithin(rest, '}', end);
            case '{' when rest.StartsWith("{#", StringComparison.Ordinal) || rest.StartsWith("{.", StringComparison.Ordinal):
                return _source[_lineStart] == '#' && DropWithin(rest, '}', end);
            case '%' when rest.StartsWith("%%", StringComparison.Ordinal):
                return ObsidianComment(ref end);
            case '[' when rest.StartsWith("[[", StringComparison.Ordinal):
                return WikiLink(rest[..(end - _position)], isEmbed: false);
            case '!' when rest.StartsWith("![[", StringComparison.Ordinal):
                return WikiLink(rest[..(end - _position)], isEmbed: true);
            case '!' when rest.StartsWith("![", StringComparison.Ordinal):
                return DataImage(rest[..(end - _position)]);
            case '<' when rest[..(end - _position)].StartsWith("<img", StringComparison.OrdinalIgnoreCase):
                var tag = rest[..Math.Min(end - _position, LongestAttributes)];
                var close = tag.IndexOf('>');
                if ((close < 0 ? tag : tag[..close]).Contains("data:image", StringComparison.OrdinalIgnoreCase))
                    _dataImage(_position);
                return false;
            default:
                return false;
        }
    }

    private bool CodeSpan(ReadOnlySpan<char> rest, ref int end)
    {
        var length = rest.Length - rest.TrimStart('`').Length;
        var window = rest[length..Math.Min(rest.Length, length + LongestCodeSpan)];
        var paragraph = window.IndexOf("\n\n");
        if (paragraph >= 0)
            window = window[..paragraph];
        for (var i = window.IndexOf('`'); i >= 0;)
        {
            var run = window[i..].Length - window[i..].TrimStart('`').Length;
            if (run == length)
            {
                Copy(length + i + run);
                if (_position > end)
                    end = LineEnd();
                return true;
            }

            var next = window[(i + run)..].IndexOf('`');
            i = next < 0 ? -1 : i + run + next;
        }

        Copy(length);
        return true;
    }

    private bool LiquidTag(ReadOnlySpan<char> rest, ref int end)
    {
        var comment = CommentTag().EnumerateMatches(rest[..Math.Min(rest.Length, 40)]);
        if (_liquidCommentsEnd && comment.MoveNext())
        {
            var close = EndComment().EnumerateMatches(rest);
            if (close.MoveNext())
            {
                DropTo(_position + close.Current.Index + close.Current.Length, ref end);
                return true;
            }

            _liquidCommentsEnd = false;
        }

        return Drop(rest, "%}", ref end);
    }

    private bool ObsidianComment(ref int end)
    {
        if (!_commentsEnd || (_position > 0 && !char.IsWhiteSpace(_source[_position - 1])))
            return false;
        for (var close = _position; ;)
        {
            close = _source.IndexOf("%%", close + 2, StringComparison.Ordinal);
            if (close < 0)
            {
                _commentsEnd = false;
                return false;
            }

            if (close + 2 == _source.Length || !char.IsLetterOrDigit(_source[close + 2]))
            {
                DropTo(close + 2, ref end);
                return true;
            }
        }
    }

    private bool WikiLink(ReadOnlySpan<char> line, bool isEmbed)
    {
        var match = WikiLinkHere().EnumerateMatches(line);
        if (!match.MoveNext())
            return false;
        if (!isEmbed)
        {
            var inner = line[2..(match.Current.Length - 2)];
            var bar = inner.IndexOf('|');
            var text = bar < 0 ? inner.Trim().TrimStart('#') : inner[(bar + 1)..].Trim();
            if (text.IsEmpty)
                text = inner.Trim("|\\ ");
            _clean.Append('[').Append(text).Append("](#)");
        }

        _position += match.Current.Length;
        return true;
    }

    private bool DataImage(ReadOnlySpan<char> line)
    {
        var match = DataImageHere().EnumerateMatches(line);
        if (_position < _unclosedImage || !match.MoveNext())
            return false;
        var depth = 1;
        for (var i = match.Current.Length; i < line.Length; i++)
        {
            depth += line[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (depth > 0)
                continue;
            _dataImage(_position);
            _position += i + 1;
            return true;
        }

        _unclosedImage = _position + line.Length;
        return false;
    }

    private bool Drop(ReadOnlySpan<char> rest, string closing, ref int end)
    {
        var window = rest[..Math.Min(rest.Length, LongestTag)];
        var close = window[2..].IndexOf(closing);
        if (close < 0 || window[..close].Contains("\n\n", StringComparison.Ordinal))
            return false;
        DropTo(_position + 2 + close + closing.Length, ref end);
        return true;
    }

    private bool DropWithin(ReadOnlySpan<char> rest, char closing, int end)
    {
        var close = rest[..Math.Min(end - _position, LongestAttributes)].IndexOf(closing);
        if (close < 0)
            return false;
        _position += close + 1;
        return true;
    }

    private void DropTo(int position, ref int end)
    {
        _clean.Append('\n', _source.AsSpan(_position, position - _position).Count('\n'));
        _position = position;
        if (_position > end)
            end = LineEnd();
    }
}
