namespace ChatBot.Search.Searching.Segments;

/// <summary>Adds up where a clause's alternatives stand, as <see cref="ClauseMatcher"/> does in memory.</summary>
internal sealed class ClauseMaterializer(int fieldCount, PhraseCache phrases)
{
    private readonly AlternativeMatcher _matcher = new(fieldCount, phrases);
    private readonly List<MatchList> _room = [];
    private MatchList[] _alternatives = [];
    private int[] _next = new int[8];

    /// <summary>Sets <paramref name="matches"/> to the documents of a segment that hold any of a clause's alternatives.</summary>
    public void Materialize(Indexing.Segments.LiveSegment live, Clause clause, MatchList matches)
    {
        var count = clause.Alternatives.Length;
        while (_room.Count < count) _room.Add(new MatchList(fieldCount));
        if (_alternatives.Length < count) _alternatives = new MatchList[count];
        if (_next.Length < count) _next = new int[count];
        _next.AsSpan().Clear();
        for (var i = 0; i < count; i++) _alternatives[i] = _matcher.Match(live.Segment, clause.Alternatives[i], _room[i]);
        matches.Clear();
        while (TryNext(count, out var document))
        {
            var isRemoved = live.IsRemoved((int)document);
            var frequencies = isRemoved ? [] : matches.Add(document);

            // In the order of alternatives, since floats are added.
            for (var i = 0; i < count; i++)
            {
                var alternative = _alternatives[i];
                if (_next[i] == alternative.Count || alternative.Documents[_next[i]] != document) continue;
                var added = alternative.Frequencies(_next[i]++);
                var weight = clause.Alternatives[i].Weight;
                for (var field = 0; field < frequencies.Length; field++) frequencies[field] += weight * added[field];
            }
        }

        _alternatives.AsSpan(0, count).Clear();
    }

    private bool TryNext(int count, out uint document)
    {
        document = uint.MaxValue;
        for (var i = 0; i < count; i++)
        {
            if (_next[i] < _alternatives[i].Count) document = Math.Min(document, _alternatives[i].Documents[_next[i]]);
        }

        return document != uint.MaxValue;
    }
}
