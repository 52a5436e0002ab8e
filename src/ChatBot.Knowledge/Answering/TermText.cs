using ChatBot.Search.Analysis;

namespace ChatBot.Knowledge.Answering;

/// <summary>A text as the numbers of its terms, in flat arrays that are quick to scan.</summary>
internal sealed class TermText
{
    private readonly ISectionIndex _index;
    private readonly int[] _terms;
    private readonly int[] _positions;
    private readonly int[] _starts;
    private readonly int[] _ends;

    private TermText(ISectionIndex index, int[] terms, int[] positions, int[] starts, int[] ends)
    {
        _index = index;
        _terms = terms;
        _positions = positions;
        _starts = starts;
        _ends = ends;
    }

    public ReadOnlySpan<int> Terms => _terms;

    public static TermText Of(string text, ISectionIndex index)
    {
        var tokens = EnglishAnalyzer.Instance.Analyze(text);
        var made = new TermText(index, new int[tokens.Count], new int[tokens.Count], new int[tokens.Count], new int[tokens.Count]);
        for (var place = 0; place < tokens.Count; place++)
        {
            var token = tokens[place];
            made._terms[place] = index.FindTerm(token.Term);
            made._positions[place] = token.Position;
            made._starts[place] = token.Start;
            made._ends[place] = token.End;
        }

        return made;
    }

    /// <summary>Whether the numbers are those of this index: another's terms have others.</summary>
    public bool IsOf(ISectionIndex index) => ReferenceEquals(_index, index);

    /// <summary>Where the term at a place ends in the text.</summary>
    public int EndOf(int place) => _ends[place];

    /// <summary>Where the term at a place begins in the text.</summary>
    public int StartOf(int place) => _starts[place];

    /// <summary>The place of the first term that begins at or after an offset into the text.</summary>
    public int FirstAt(int offset)
    {
        var place = Array.BinarySearch(_starts, offset);
        return place >= 0 ? place : ~place;
    }

    /// <summary>The first place from <paramref name="from"/> and before <paramref name="end"/> where the sequence stands whole; −1 where it does not.</summary>
    public int Find(TermSequence sequence, int from, int end)
    {
        var terms = sequence.Terms;
        while (from < end)
        {
            var found = _terms.AsSpan(from, end - from).IndexOf(terms[0]);
            if (found < 0) return -1;
            from += found;
            if (from + terms.Length <= end && Continues(sequence, from)) return from;
            from++;
        }

        return -1;
    }

    /// <summary>Whether the sequence, which must not be longer than what follows, stands whole at a place.</summary>
    public bool StandsAt(TermSequence sequence, int place) => _terms[place] == sequence.Terms[0] && Continues(sequence, place);

    private bool Continues(TermSequence sequence, int place)
    {
        for (var i = 1; i < sequence.Terms.Length; i++)
        {
            if (_terms[place + i] != sequence.Terms[i]) return false;
            if (_positions[place + i] - _positions[place] != sequence.Offsets[i]) return false;
        }

        return true;
    }
}
