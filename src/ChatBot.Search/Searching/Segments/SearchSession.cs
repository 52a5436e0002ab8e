using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Searching.Segments;

/// <summary>All that one search needs at a time; used again from search to search.</summary>
internal sealed class SearchSession(int fieldCount, PhraseCache phrases, ClauseCache kept)
{
    private readonly List<ClausePlan> _plans = [];
    private readonly ClauseMaterializer _materializer = new(fieldCount, phrases);
    private readonly CursorPool _pool = new(fieldCount);
    private readonly SegmentSearch _search = new();
    private readonly TopHeap _best = new();
    private readonly ImpactListBuilder _builder = new();

    /// <inheritdoc cref="PostingsReader.BytesRead"/>
    public long BytesRead => _pool.BytesRead;

    public int Search(
        ReadOnlySpan<LiveSegment> segments, CorpusScorer corpus, ReadOnlySpan<SegmentScorer> scorers, Query query, Span<ScoreDoc> best, bool skips)
    {
        var clauses = query.Clauses.AsSpan();
        for (var i = 0; i < clauses.Length; i++)
        {
            if (TryDouble(clauses[i], i))
                Plan(i).Clear();
            else
                Prepare(Plan(i), clauses[i], segments, corpus, scorers, keeps: skips);
        }

        _best.Reset(best.Length);
        for (var segment = 0; segment < segments.Length; segment++)
        {
            for (var i = 0; i < clauses.Length; i++)
            {
                if (_plans[i].DocumentFrequency > 0 && _plans[i].Open(segment, segments[segment], scorers[segment], _pool) is { } cursor)
                    _search.Add(cursor);
            }

            _search.Run(segments[segment], _best, skips);
            _pool.Clear();
        }

        return _best.Drain(best);
    }

    public int DocumentFrequency(ReadOnlySpan<LiveSegment> segments, CorpusScorer corpus, Clause clause)
    {
        if (kept.Find(clause) is { } found) return found.DocumentFrequency;
        Plan(0).Prepare(clause, segments, corpus, _materializer);
        return _plans[0].DocumentFrequency;
    }

    private void Prepare(
        ClausePlan plan, Clause clause, ReadOnlySpan<LiveSegment> segments, CorpusScorer corpus, ReadOnlySpan<SegmentScorer> scorers, bool keeps)
    {
        if (keeps && kept.Find(clause) is { } found)
        {
            plan.Prepare(clause, found);
            return;
        }

        plan.Prepare(clause, segments, corpus, _materializer);
        if (!keeps || !kept.Admit(clause, plan.DocumentFrequency) || TryBuild(plan, segments, scorers) is not { } built) return;
        kept.Add(clause, built);
        plan.Prepare(clause, built);
    }

    private KeptClause? TryBuild(ClausePlan plan, ReadOnlySpan<LiveSegment> segments, ReadOnlySpan<SegmentScorer> scorers)
    {
        var lists = new ImpactList?[segments.Length];
        for (var segment = 0; segment < segments.Length && plan.DocumentFrequency > 0; segment++)
        {
            if (plan.OpenBlocks(segment, segments[segment], scorers[segment], _pool) is not { } cursor) continue;
            lists[segment] = _builder.TryBuild(cursor, segments[segment].Segment.DocumentCount);
            _pool.Clear();
            if (lists[segment] is null) return null;
        }

        return new KeptClause(plan.DocumentFrequency, lists);
    }

    private bool TryDouble(Clause clause, int before)
    {
        for (var i = 0; i < before; i++)
            if (_plans[i].TryDouble(clause)) return true;
        return false;
    }

    private ClausePlan Plan(int clause)
    {
        while (_plans.Count <= clause) _plans.Add(new ClausePlan(fieldCount));
        return _plans[clause];
    }
}
