using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Searching.Segments;

/// <summary>What is known of a clause before its documents are scored. Used again from search to search.</summary>
internal sealed class ClausePlan(int fieldCount)
{
    private readonly List<MatchList> _matches = [];
    private TermEntry[] _entries = [];
    private bool _isTerm;

    /// <summary>How many documents hold the clause.</summary>
    public int DocumentFrequency { get; private set; }

    public ClauseWeight Weight { get; private set; }

    /// <summary>Whether a clause is no more than a term, so that its documents need not be looked up beforehand.</summary>
    public static bool IsTerm(Clause clause) =>
        clause.Alternatives is [{ Terms.Length: 1, Form: WordForm.Stem, Weight: 1 }];

    public void Prepare(Clause clause, ReadOnlySpan<LiveSegment> segments, CorpusScorer scorer, ClauseMaterializer materializer)
    {
        if (_entries.Length < segments.Length) _entries = new TermEntry[segments.Length];
        _isTerm = IsTerm(clause);
        DocumentFrequency = 0;
        var fieldFrequencies = default(FieldCounts);
        for (var i = 0; i < segments.Length; i++)
        {
            if (_isTerm)
                FindTerm(segments[i], clause.Alternatives[0].Terms[0], ref _entries[i], ref fieldFrequencies);
            else
                Materialize(segments[i], clause, materializer, MatchesIn(i), ref fieldFrequencies);
        }

        Weight = DocumentFrequency > 0 ? scorer.Weigh(DocumentFrequency, fieldFrequencies, clause.Boost) : default;
    }

    /// <summary>The clause's cursor in a segment, or none where no document there holds it.</summary>
    public ClauseCursor? Open(int segment, LiveSegment live, SegmentScorer scorer, CursorPool pool)
    {
        if (_isTerm)
        {
            ref readonly var entry = ref _entries[segment];
            if (entry.DocumentFrequency == 0) return null;
            var terms = pool.Term();
            terms.Reset(live.Segment, scorer, entry, Weight);
            return terms;
        }

        if (_matches[segment].Count == 0) return null;
        var matches = pool.Matches();
        matches.Reset(scorer, _matches[segment], Weight);
        return matches;
    }

    private MatchList MatchesIn(int segment)
    {
        while (_matches.Count <= segment) _matches.Add(new MatchList(fieldCount));
        return _matches[segment];
    }

    private void FindTerm(LiveSegment live, string term, ref TermEntry entry, ref FieldCounts fieldFrequencies)
    {
        if (!live.TryFindTerm(term, out entry, out var documentFrequency, out var inFields))
        {
            entry = default;
            return;
        }

        DocumentFrequency += documentFrequency;
        for (var field = 0; field < fieldCount; field++) fieldFrequencies[field] += inFields[field];
    }

    private void Materialize(LiveSegment live, Clause clause, ClauseMaterializer materializer, MatchList matches, ref FieldCounts fieldFrequencies)
    {
        materializer.Materialize(live, clause, matches);
        DocumentFrequency += matches.Count;
        for (var i = 0; i < matches.Count; i++)
        {
            var frequencies = matches.Frequencies(i);
            for (var field = 0; field < fieldCount; field++)
                if (frequencies[field] > 0) fieldFrequencies[field]++;
        }
    }
}
