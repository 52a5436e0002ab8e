using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Searching.Segments;

/// <summary>Finds all documents of a segment that hold an alternative.</summary>
internal sealed class AlternativeMatcher(int fieldCount)
{
    private readonly PostingsReader _postings = new(fieldCount);
    private readonly List<PhraseTerm> _phraseTerms = [];
    private readonly uint[] _frequencies = new uint[BitPacking.BlockSize];
    private readonly int[] _ends = new int[BitPacking.BlockSize];
    private ulong[] _occurrences = new ulong[1024];

    public void Match(Segment segment, Alternative alternative, MatchList matches)
    {
        matches.Clear();
        if (alternative.Terms.Length > 1)
            MatchPhrase(segment, alternative, matches);
        else if (alternative.Form == WordForm.Exact)
            MatchWord(segment, alternative, matches);
        else if (segment.FindTerm(alternative.Terms[0], out var entry) >= 0)
            MatchTerm(segment, entry, alternative.Weight, matches);
        _postings.Clear();
    }

    private void MatchTerm(Segment segment, in TermEntry entry, float weight, MatchList matches)
    {
        _postings.Reset(segment, entry);
        for (var block = 0; block < _postings.BlockCount; block++)
        {
            _postings.Load(block);
            var first = matches.Count;
            foreach (var document in _postings.Documents) _ = matches.Add(document);
            for (var field = 0; field < fieldCount; field++)
            {
                if (_postings.IsSparse(field, out var few))
                {
                    while (few.MoveNext()) matches.MutableFrequencies(first + few.Index)[field] = weight * few.Value;
                    continue;
                }

                _postings.ReadFrequencies(field, _frequencies);
                for (var i = 0; i < _postings.Count; i++) matches.MutableFrequencies(first + i)[field] = weight * _frequencies[i];
            }
        }
    }

    private void MatchWord(Segment segment, Alternative alternative, MatchList matches)
    {
        if (!segment.TryFindWord(alternative.Terms[0], out var word)) return;
        if (word.Term.WordCount == 1)
        {
            MatchTerm(segment, word.Term, alternative.Weight, matches);
            return;
        }

        _postings.Reset(segment, word.Term);
        Span<int> counts = stackalloc int[fieldCount];
        for (var block = 0; block < _postings.BlockCount; block++)
        {
            _postings.Load(block);
            _postings.ReadOccurrences(ref _occurrences, _ends);
            for (var i = 0; i < _postings.Count; i++)
            {
                counts.Clear();
                foreach (var occurrence in _occurrences.AsSpan((i == 0 ? 0 : _ends[i - 1]).._ends[i]))
                    if (Occurrence.Word(occurrence) == word.Number) counts[Occurrence.Field(occurrence)]++;
                if (counts.ContainsAnyExcept(0)) Add(_postings.Documents[i], counts, alternative.Weight, matches);
            }
        }
    }

    private void MatchPhrase(Segment segment, Alternative alternative, MatchList matches)
    {
        var length = alternative.Terms.Length;
        while (_phraseTerms.Count < length) _phraseTerms.Add(new PhraseTerm(fieldCount));
        var rarest = 0;
        for (var i = 0; i < length; i++)
        {
            if (segment.FindTerm(alternative.Terms[i], out var entry) < 0) return;
            _phraseTerms[i].Reset(segment, entry);
            if (entry.DocumentFrequency < _phraseTerms[rarest].DocumentFrequency) rarest = i;
        }

        Span<int> counts = stackalloc int[fieldCount];
        for (var document = _phraseTerms[rarest].Next(); document >= 0; document = _phraseTerms[rarest].Next())
        {
            if (!AllStandIn(document, rarest, length)) continue;
            CountPhrases(alternative, counts);
            if (counts.ContainsAnyExcept(0)) Add((uint)document, counts, alternative.Weight, matches);
        }

        for (var i = 0; i < length; i++) _phraseTerms[i].Clear();
    }

    private bool AllStandIn(int document, int rarest, int length)
    {
        for (var i = 0; i < length; i++)
            if (i != rarest && !_phraseTerms[i].TryMoveTo(document)) return false;
        return true;
    }

    private void CountPhrases(Alternative alternative, Span<int> counts)
    {
        counts.Clear();
        foreach (var occurrence in _phraseTerms[0].Occurrences())
        {
            var (field, position) = (Occurrence.Field(occurrence), Occurrence.Position(occurrence));
            var isWhole = true;
            for (var i = 1; isWhole && i < alternative.Terms.Length; i++)
                isWhole = _phraseTerms[i].StandsAt(field, position + alternative.Offsets[i]);
            if (isWhole) counts[field]++;
        }
    }

    private static void Add(uint document, ReadOnlySpan<int> counts, float weight, MatchList matches)
    {
        var frequencies = matches.Add(document);
        for (var field = 0; field < counts.Length; field++) frequencies[field] = weight * counts[field];
    }
}
