using System.Buffers;
using System.Collections.Immutable;
using ChatBot.Search.Indexing;

namespace ChatBot.Search.Searching;

/// <summary>Searches an index. Thread-safe, without locks.</summary>
public sealed class IndexSearcher
{
    private readonly SearchIndex _index;
    private readonly IndexScorer _scorer;

    // Empty matches that the last search left for the next; a search that comes while they are in use makes its own.
    private ClauseMatches? _spareMatches;

    /// <summary>Searches <paramref name="index"/> and ranks by <paramref name="similarity"/>.</summary>
    /// <exception cref="ArgumentException">The similarity names a field that the index has not.</exception>
    public IndexSearcher(SearchIndex index, Similarity similarity)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(similarity);
        _index = index;
        _scorer = similarity.Bind(index);
    }

    /// <summary>The documents that fit best.</summary>
    /// <param name="query">What to look for.</param>
    /// <param name="count">How many documents at most, at least 1.</param>
    public TopDocs Search(Query query, int count)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var scores = ArrayPool<float>.Shared.Rent(_index.DocumentCount);
        try
        {
            var all = scores.AsSpan(0, _index.DocumentCount);
            all.Clear();
            Accumulate(query, all);
            return Collect(all, count);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(scores);
        }
    }

    /// <summary>Scores a clause once for many searches.</summary>
    public PreparedClause Prepare(Clause clause)
    {
        ArgumentNullException.ThrowIfNull(clause);
        var matches = TakeMatches();
        ClauseMatcher.Match(_index, clause, matches);
        var weight = _scorer.Weigh(matches, clause.Boost);
        var scores = ImmutableArray.CreateBuilder<ScoreDoc>(matches.Documents.Length);
        foreach (var document in matches.Documents)
            scores.Add(new ScoreDoc(document, _scorer.Score(weight, document, matches.Frequencies(document))));
        Leave(matches);
        return new PreparedClause(scores.MoveToImmutable());
    }

    /// <summary>The documents that fit best, as for a query of the clauses with the boosts beside their own.</summary>
    /// <param name="clauses">What to look for, prepared by this searcher.</param>
    /// <param name="count">How many documents at most, at least 1.</param>
    public TopDocs SearchPrepared(IReadOnlyList<(PreparedClause Clause, float Boost)> clauses, int count)
    {
        ArgumentNullException.ThrowIfNull(clauses);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var scores = ArrayPool<float>.Shared.Rent(_index.DocumentCount);
        try
        {
            var all = scores.AsSpan(0, _index.DocumentCount);
            all.Clear();
            foreach (var (clause, boost) in clauses)
                foreach (var (document, score) in clause.Scores) all[document] += boost * score;
            return Collect(all, count);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(scores);
        }
    }

    /// <summary>How a document's score for a query comes about.</summary>
    /// <param name="query">What was looked for.</param>
    /// <param name="document">The document's number.</param>
    public Explanation Explain(Query query, int document)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfNegative(document);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(document, _index.DocumentCount);
        var details = ImmutableArray.CreateBuilder<Explanation>();
        var score = 0f;
        var matches = TakeMatches();
        foreach (var clause in query.Clauses)
        {
            matches.Clear();
            ClauseMatcher.Match(_index, clause, matches);
            if (!matches.Documents.Contains(document)) continue;
            var weight = _scorer.Weigh(matches, clause.Boost);
            var explanation = _scorer.Explain(weight, document, matches.Frequencies(document));
            score += explanation.Value;
            details.Add(explanation with { Description = $"{Describe(clause)}, in {matches.Documents.Length} of {_index.DocumentCount} documents: {explanation.Description}" });
        }

        Leave(matches);
        return new Explanation(score, "sum of clauses", details.ToImmutable());
    }

    /// <summary>How many documents hold any of the clause's alternatives in any field.</summary>
    public int DocumentFrequency(Clause clause)
    {
        ArgumentNullException.ThrowIfNull(clause);
        if (clause.Alternatives is [{ Terms.Length: 1, Form: WordForm.Stem } only])
            return _index.Terms.Find(only.Terms[0]) is var id and >= 0 ? _index.Terms.DocumentFrequency(id) : 0;
        var matches = TakeMatches();
        ClauseMatcher.Match(_index, clause, matches);
        var documentFrequency = matches.Documents.Length;
        Leave(matches);
        return documentFrequency;
    }

    private static string Describe(Clause clause) =>
        string.Join(" or ", clause.Alternatives.Select(a => string.Join(' ', a.Terms)));

    private static TopDocs Collect(ReadOnlySpan<float> scores, int count)
    {
        var best = new TopDocsCollector(Math.Min(count, scores.Length));
        for (var document = 0; document < scores.Length; document++)
            if (scores[document] > 0) best.Offer(document, scores[document]);
        return best.ToTopDocs();
    }

    private void Accumulate(Query query, Span<float> scores)
    {
        var matches = TakeMatches();
        foreach (var clause in query.Clauses)
        {
            matches.Clear();
            ClauseMatcher.Match(_index, clause, matches);
            var weight = _scorer.Weigh(matches, clause.Boost);
            foreach (var document in matches.Documents)
                scores[document] += _scorer.Score(weight, document, matches.Frequencies(document));
        }

        Leave(matches);
    }

    private ClauseMatches TakeMatches() =>
        Interlocked.Exchange(ref _spareMatches, null) ?? new ClauseMatches(_index.DocumentCount, _index.Fields.Length);

    private void Leave(ClauseMatches matches)
    {
        matches.Clear();
        Volatile.Write(ref _spareMatches, matches);
    }
}
