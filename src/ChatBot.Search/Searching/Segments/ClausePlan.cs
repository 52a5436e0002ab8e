using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Searching.Segments;

/// <summary>What is known of a clause before its documents are scored. Used again from search to search.</summary>
internal sealed class ClausePlan(int fieldCount)
{
    // Boosts with which no score comes near to the ends of what floats can be.
    private const float LeastDoubled = 1e-9f;
    private const float MostDoubled = 1e9f;

    private readonly List<MatchList> _matches = [];
    private TermEntry[] _entries = [];
    private KeptClause? _kept;
    private int _times;
    private bool _isTerm;
    private string? _single;
    private float _boost;

    /// <summary>How many documents hold the clause.</summary>
    public int DocumentFrequency { get; private set; }

    public ClauseWeight Weight { get; private set; }

    /// <summary>Whether a clause is no more than a term, so that its documents need not be looked up beforehand.</summary>
    public static bool IsTerm(Clause clause) =>
        clause.Alternatives is [{ Terms.Length: 1, Form: WordForm.Stem, Weight: 1 }];

    /// <summary>
    /// Makes a clause that stands twice count twice, where this is that clause and stood once: then it need be looked up but
    /// once. Floats of twice the weight are exactly twice as great.
    /// </summary>
    public bool TryDouble(Clause clause)
    {
        if (_single is null || !IsTerm(clause) || clause.Boost != _boost || clause.Alternatives[0].Terms[0] != _single) return false;
        _single = null;
        _times = 2;
        var weight = Weight;
        for (var field = 0; field < fieldCount; field++) weight[field] *= 2;
        Weight = weight;
        return true;
    }

    /// <summary>Stands for no clause.</summary>
    public void Clear()
    {
        _single = null;
        _kept = null;
        DocumentFrequency = 0;
    }

    /// <summary>Prepares a clause of which all is kept.</summary>
    public void Prepare(Clause clause, KeptClause kept)
    {
        Begin(clause);
        _kept = kept;
        Weight = default;
        DocumentFrequency = kept.DocumentFrequency;
    }

    public void Prepare(Clause clause, ReadOnlySpan<LiveSegment> segments, CorpusScorer scorer, ClauseMaterializer materializer)
    {
        if (_entries.Length < segments.Length) _entries = new TermEntry[segments.Length];
        Begin(clause);
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
        if (_kept is null) return OpenBlocks(segment, live, scorer, pool);
        if (_kept.Lists[segment] is not { } list) return null;
        var impacts = pool.Impacts();
        impacts.Reset(list, _times);
        return impacts;
    }

    /// <summary>The same of a clause of which nothing is kept.</summary>
    public BlockCursor? OpenBlocks(int segment, LiveSegment live, SegmentScorer scorer, CursorPool pool)
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

    private void Begin(Clause clause)
    {
        _kept = null;
        _times = 1;
        _isTerm = IsTerm(clause);
        _boost = clause.Boost;
        _single = _isTerm && _boost is > LeastDoubled and < MostDoubled ? clause.Alternatives[0].Terms[0] : null;
        DocumentFrequency = 0;
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
