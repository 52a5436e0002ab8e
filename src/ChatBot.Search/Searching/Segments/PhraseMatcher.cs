using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Searching.Segments;

/// <summary>Finds all documents of a segment that hold a phrase: first those that hold all of its terms, and where in these they stand.</summary>
internal sealed class PhraseMatcher(int fieldCount)
{
    private readonly List<PhraseTerm> _terms = [];
    private TermEntry[] _entries = new TermEntry[4];
    private PhraseTerm[] _rarestFirst = [];

    /// <summary>Adds the documents, and how often each holds the phrase in each field.</summary>
    public void Match(Segment segment, Alternative phrase, MatchList matches)
    {
        if (!TryFind(segment, phrase)) return;
        Span<int> counts = stackalloc int[fieldCount];
        for (var document = NextWithAll(0); document >= 0; document = NextWithAll(document + 1))
        {
            Count(phrase, counts);
            if (!counts.ContainsAnyExcept(0)) continue;
            var frequencies = matches.Add((uint)document);
            for (var field = 0; field < counts.Length; field++) frequencies[field] = counts[field];
        }

        foreach (var term in _rarestFirst) term.Clear();
    }

    private bool TryFind(Segment segment, Alternative phrase)
    {
        var length = phrase.Terms.Length;
        while (_terms.Count < length) _terms.Add(new PhraseTerm(fieldCount));
        if (_entries.Length < length) _entries = new TermEntry[length];
        if (_rarestFirst.Length != length) _rarestFirst = new PhraseTerm[length];
        for (var i = 0; i < length; i++)
            if (segment.FindTerm(phrase.Terms[i], out _entries[i]) < 0) return false;
        for (var i = 0; i < length; i++)
        {
            _terms[i].Reset(segment, _entries[i]);
            var place = i;
            for (; place > 0 && _rarestFirst[place - 1].DocumentFrequency > _entries[i].DocumentFrequency; place--) _rarestFirst[place] = _rarestFirst[place - 1];
            _rarestFirst[place] = _terms[i];
        }

        return true;
    }

    /// <summary>The first document not before one that holds all terms, or −1.</summary>
    private int NextWithAll(int document)
    {
        for (var agreed = 0; agreed < _rarestFirst.Length;)
        {
            var next = _rarestFirst[agreed].MoveTo(document);
            if (next < 0) return -1;
            if (next > document && agreed > 0)
                agreed = 0;
            else
                agreed++;
            document = next;
        }

        return document;
    }

    private void Count(Alternative phrase, Span<int> counts)
    {
        counts.Clear();
        for (var i = 0; i < phrase.Terms.Length; i++) _terms[i].ReadOccurrences();
        foreach (var occurrence in _terms[0].Occurrences)
        {
            var isWhole = true;
            for (var i = 1; isWhole && i < phrase.Terms.Length; i++) isWhole = _terms[i].StandsBehind(occurrence, phrase.Offsets[i]);
            if (isWhole) counts[Occurrence.Field(occurrence)]++;
        }
    }
}
