using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Searching.Segments;

/// <summary>Finds all documents of a segment that hold an alternative, and how often, whatever its weight.</summary>
internal sealed class AlternativeMatcher(int fieldCount, PhraseCache phrases)
{
    private readonly PostingsReader _postings = new(fieldCount);
    private readonly PhraseMatcher _phrases = new(fieldCount);
    private readonly uint[] _frequencies = new uint[BitPacking.BlockSize];
    private readonly int[] _ends = new int[BitPacking.BlockSize];
    private ulong[] _occurrences = new ulong[1024];

    /// <summary>The documents, in a list that is not to be changed.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="alternative">The alternative.</param>
    /// <param name="room">The list to use where there is none already.</param>
    public MatchList Match(Segment segment, Alternative alternative, MatchList room)
    {
        if (alternative.Terms.Length > 1) return MatchPhrase(segment, alternative, room);
        room.Clear();
        if (alternative.Form == WordForm.Exact)
            MatchWord(segment, alternative.Terms[0], room);
        else if (segment.FindTerm(alternative.Terms[0], out var entry) >= 0)
            MatchTerm(segment, entry, room);
        _postings.Clear();
        return room;
    }

    private MatchList MatchPhrase(Segment segment, Alternative phrase, MatchList room)
    {
        if (phrases.Find(segment, phrase) is { } known) return known;
        room.Clear();
        _phrases.Match(segment, phrase, room);
        phrases.Add(segment, phrase, room);
        return room;
    }

    private void MatchTerm(Segment segment, in TermEntry entry, MatchList matches)
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
                    while (few.MoveNext()) matches.MutableFrequencies(first + few.Index)[field] = few.Value;
                    continue;
                }

                _postings.ReadFrequencies(field, _frequencies);
                for (var i = 0; i < _postings.Count; i++) matches.MutableFrequencies(first + i)[field] = _frequencies[i];
            }
        }
    }

    private void MatchWord(Segment segment, string form, MatchList matches)
    {
        if (!segment.TryFindWord(form, out var word)) return;
        if (word.Term.WordCount == 1)
        {
            MatchTerm(segment, word.Term, matches);
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
                if (!counts.ContainsAnyExcept(0)) continue;
                var frequencies = matches.Add(_postings.Documents[i]);
                for (var field = 0; field < counts.Length; field++) frequencies[field] = counts[field];
            }
        }
    }
}
