using System.Collections.Frozen;

namespace ChatBot.Knowledge.Articles;

/// <summary>
/// Cuts a paragraph into sentences. A full stop, a question mark or an exclamation mark ends one, unless it belongs to an
/// abbreviation, an initial, a number or a name; a colon or semicolon never does.
/// </summary>
internal static class SentenceSplitter
{
    private const string Closers = "\"'”’»)]}";
    private const string Openers = "\"'“‘«([{*_";

    // Always followed by what they belong to.
    private static readonly FrozenSet<string> Titles = Words(
        "dr mr mrs ms prof st rev hon capt col gen sgt vs v e.g eg i.e ie cf viz approx fig figs eq sec ch vol pp p art incl resp messrs");

    // Belong to the number behind them.
    private static readonly FrozenSet<string> BeforeNumbers = Words(
        "no nos nr jan feb mar apr jun jul aug sep sept oct nov dec ver ed par");

    // May end a sentence: only a word that often begins one tells.
    private static readonly FrozenSet<string> Either = Words(
        "inc ltd co corp bros llc plc jr sr al dept est u.s u.k u.s.a e.u u.n a.m p.m ph.d b.sc m.sc b.a m.a b.tech m.tech d.c");

    private static readonly FrozenSet<string> Starters = Words(
        "a an the this that these those it its he she they we you i his her their our your my there here in on at by for from with without to of as if when while "
        + "where what why how who which whether is are was were do does did can could should would will may might must have has had not no yes and but or so yet "
        + "however therefore thus although though because since after before once until also then next now today most many some all both each every any few such "
        + "other another one two three first second third finally lastly additionally moreover furthermore meanwhile instead overall generally usually typically "
        + "let please note remember");

    /// <summary>Appends the sentences of <paramref name="text"/>, trimmed and in order.</summary>
    public static void Split(ReadOnlySpan<char> text, List<TextSpan> sentences)
    {
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\n')
            {
                if (!StartsLower(text[(i + 1)..]))
                {
                    Add(text, start, i, sentences);
                    start = i + 1;
                }
            }
            else if (c is '.' or '!' or '?' or '…' or '。' or '！' or '？')
            {
                var run = i;
                while (run + 1 < text.Length && text[run + 1] is '.' or '!' or '?' or '…')
                    run++;
                if (Ends(text, start, i, run, out var end))
                {
                    Add(text, start, end, sentences);
                    start = end;
                }

                i = run;
            }
        }

        Add(text, start, text.Length, sentences);
    }

    // Whether the marks from first to last end the sentence that began at start, and where it then ends.
    private static bool Ends(ReadOnlySpan<char> text, int start, int first, int last, out int end)
    {
        end = last + 1;
        while (end < text.Length && Closers.Contains(text[end]))
            end++;
        if (end == text.Length || text[first] is '。' or '！' or '？')
            return true;
        if (!char.IsWhiteSpace(text[end]))
        {
            end = last + 1;
            return first == last && text[first] != '…' && MissesSpace(text, start, first);
        }

        var next = SkipOpeners(text, end);
        if (next == text.Length)
            return true;
        if (char.IsLower(text[next]))
            return false;
        return text[first] != '.' || last > first || !BelongsToWord(text, start, first, next);
    }

    // Whether the full stop at dot is part of the word before it.
    private static bool BelongsToWord(ReadOnlySpan<char> text, int start, int dot, int next)
    {
        var wordStart = dot;
        while (wordStart > start && (char.IsLetterOrDigit(text[wordStart - 1]) || text[wordStart - 1] is '.'))
            wordStart--;
        var word = text[wordStart..dot];
        if (word.IsEmpty || word.Length > 12)
            return false;

        // "1. First", "a. First" at the start of a paragraph number it.
        if (text[start..wordStart].IsWhiteSpace() && (word.Length == 1 || !word.ContainsAnyExceptInRange('0', '9')))
            return word[0] != 'I' && next < text.Length;
        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        var nextIsDigit = char.IsDigit(text[next]);
        if (Contains(Titles, lower))
            return true;
        if (Contains(BeforeNumbers, lower))
            return nextIsDigit;
        if (!Contains(Either, lower) && (word.Length > 1 || !char.IsUpper(word[0])))
            return false;
        var isInitial = next + 1 < text.Length && text[next + 1] == '.';
        return !nextIsDigit && (isInitial || !Contains(Starters, WordAt(text, next, stackalloc char[16])));
    }

    // "Machine Learning.Is there": a word, a stop and a capitalised word, and not the name of a file, site or type.
    private static bool MissesSpace(ReadOnlySpan<char> text, int start, int mark)
    {
        if (mark - start < 2 || mark + 2 >= text.Length || !char.IsLower(text[mark - 1]) || !char.IsUpper(text[mark + 1]))
            return false;
        var end = mark + 1;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        var word = text[(mark + 1)..end];
        if (word.Length > 1 && word[1..].ContainsAnyInRange('A', 'Z'))
            return false;
        if (word.Length == 1 && word[0] is not ('A' or 'I'))
            return false;
        if (end < text.Length && !char.IsWhiteSpace(text[end]) && text[end] is not (',' or '’' or '\'' or ';' or ':'))
            return false;
        var before = mark;
        while (before > start && char.IsLetter(text[before - 1]))
            before--;
        if (mark - before < 2 || (before > start && text[before - 1] is '.' or '/' or '@' or '_' or ':' or '#' or '\\' or '='))
            return false;
        return word is not ("Js" or "Net" or "Io" or "Com" or "Py" or "Org" or "Ai");
    }

    private static bool StartsLower(ReadOnlySpan<char> rest)
    {
        var next = SkipOpeners(rest, 0);
        return next < rest.Length && char.IsLower(rest[next]);
    }

    private static int SkipOpeners(ReadOnlySpan<char> text, int position)
    {
        while (position < text.Length && (char.IsWhiteSpace(text[position]) || Openers.Contains(text[position])))
            position++;
        return position;
    }

    private static ReadOnlySpan<char> WordAt(ReadOnlySpan<char> text, int position, Span<char> buffer)
    {
        var length = 0;
        while (length < buffer.Length && position + length < text.Length && char.IsLetter(text[position + length]))
        {
            buffer[length] = char.ToLowerInvariant(text[position + length]);
            length++;
        }

        return buffer[..length];
    }

    private static bool Contains(FrozenSet<string> words, ReadOnlySpan<char> word) =>
        words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static void Add(ReadOnlySpan<char> text, int start, int end, List<TextSpan> sentences)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (end > start)
            sentences.Add(TextSpan.FromBounds(start, end));
    }

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet();
}
