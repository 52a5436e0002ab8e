namespace ChatBot.Search.Analysis;

/// <summary>Walks the words of a text as Lucene 4.8's StandardTokenizer does (Unicode Standard Annex #29, Unicode 6.3).</summary>
/// <remarks>Linear in the text, whatever it holds, and without an allocation.</remarks>
internal ref struct StandardTokenizer(ReadOnlySpan<char> text)
{
    /// <summary>Longer words are left out; their position stays empty.</summary>
    public const int MaxWordLength = 255;

    private readonly ReadOnlySpan<char> _text = text;

    // Connectors before this place are known to lead to no word; without it a row of them would be walked once for each.
    private int _barrenUntil;
    private int _next;

    /// <summary>Where the current word begins, in UTF-16 code units.</summary>
    public int Start { get; private set; }

    /// <summary>Where the current word ends, exclusive.</summary>
    public int End { get; private set; }

    /// <summary>The current word's place among the words, from 0.</summary>
    public int Position { get; private set; } = -1;

    /// <summary>Goes to the next word; false at the end of the text.</summary>
    public bool MoveNext()
    {
        while (_next < _text.Length)
        {
            var start = _next;
            if (_text[start] == ' ' || !TryMatch(start, out var end, out var isWord))
            {
                _next++;
                continue;
            }

            _next = end;
            if (!isWord)
                continue;

            Position++;
            if (end - start > MaxWordLength)
                continue;

            Start = start;
            End = end;
            return true;
        }

        return false;
    }

    // Nearly all words of English text: ASCII letters and digits before a character that goes on with no word, or
    // before a separator such as a full stop that has one behind it.
    private readonly bool TryMatchPlainWord(int start, out int end)
    {
        end = start + AsciiWord.LengthAtStart(_text[start..]);
        return end > start && (IsEndOrPlainBreak(end) || (char.IsAscii(_text[end]) && _text[end] != '_' && IsEndOrPlainBreak(end + 1)));
    }

    private readonly bool IsEndOrPlainBreak(int index) =>
        index >= _text.Length || _text[index] == ' ' || (char.IsAscii(_text[index]) && WordBreakClasses.At(_text, index, out _) == WordBreakClass.Other);

    private bool TryMatch(int start, out int end, out bool isWord)
    {
        if (TryMatchPlainWord(start, out end)) return isWord = true;
        var state = WordBreakMachine.Next(WordBreakState.Start, WordBreakClasses.At(_text, start, out var length));
        end = start;
        isWord = false;
        if (state == WordBreakState.Stopped || (state == WordBreakState.LeadingExtendNumLet && start < _barrenUntil))
            return false;

        var accepted = WordBreakState.Stopped;
        var last = state;
        var i = start;
        while (true)
        {
            i += length;
            if (WordBreakMachine.Accepts(state))
            {
                accepted = state;
                end = i;
            }

            if (i == _text.Length)
                break;

            state = WordBreakMachine.Next(state, WordBreakClasses.At(_text, i, out length));
            if (state == WordBreakState.Stopped)
                break;

            last = state;
        }

        if (last == WordBreakState.LeadingExtendNumLet)
            _barrenUntil = i;

        isWord = accepted is not (WordBreakState.Stopped or WordBreakState.RegionalIndicators);
        return accepted != WordBreakState.Stopped;
    }
}
