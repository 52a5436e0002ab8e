using System.Collections.Concurrent;
using System.Collections.Immutable;
using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Searching.Segments;

/// <summary>
/// Searches an index of segments. Thread-safe, without locks, and without allocating once it is warm. It finds what
/// <see cref="IndexSearcher"/> finds over the same documents in memory.
/// </summary>
public sealed class SnapshotSearcher
{
    private readonly IndexSnapshot _index;
    private readonly CorpusScorer _corpus;
    private readonly SegmentScorer[] _scorers;
    private readonly PhraseCache _phrases = new();
    private readonly ClauseCache _clauses;
    private readonly ConcurrentQueue<SearchSession> _sessions = new();

    /// <summary>Searches <paramref name="index"/> and ranks by <paramref name="similarity"/>.</summary>
    /// <exception cref="ArgumentException">The similarity names a field that the index has not.</exception>
    public SnapshotSearcher(IndexSnapshot index, Similarity similarity)
        : this(index, similarity, ClauseCache.UsualMostBytes)
    {
    }

    /// <summary>The same, with so much memory for what is kept of clauses in each of two generations.</summary>
    internal SnapshotSearcher(IndexSnapshot index, Similarity similarity, long mostKeptBytes)
    {
        ArgumentNullException.ThrowIfNull(index);
        ArgumentNullException.ThrowIfNull(similarity);
        _index = index;
        _clauses = new ClauseCache(mostKeptBytes);
        _corpus = similarity.Bind(index.Statistics);
        _scorers = new SegmentScorer[index.Segments.Length];
        for (var segment = 0; segment < _scorers.Length; segment++) _scorers[segment] = _corpus.Bind(index.Segments[segment].Segment);
    }

    /// <summary>How many bytes of postings all searches unpacked that are over; what a search's time is measured against.</summary>
    internal long PostingsBytesRead => _sessions.Sum(session => session.BytesRead);

    /// <summary>How much memory is taken by what is kept of clauses that were asked for more than once.</summary>
    internal long KeptBytes => _clauses.Bytes;

    /// <summary>The documents that fit best, the best first; of equal scores the smaller document number.</summary>
    /// <param name="query">What to look for.</param>
    /// <param name="count">How many documents at most, at least 1.</param>
    /// <exception cref="SegmentFormatException">A file of the index is damaged.</exception>
    public ImmutableArray<ScoreDoc> Search(Query query, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var best = new ScoreDoc[Math.Min(count, _index.DocumentCount)];
        return [.. best.AsSpan(0, Search(query, best))];
    }

    /// <summary>Finds the documents that fit best, the best first, and returns how many there are.</summary>
    /// <param name="query">What to look for.</param>
    /// <param name="best">Room for as many documents as are wanted.</param>
    /// <exception cref="SegmentFormatException">A file of the index is damaged.</exception>
    public int Search(Query query, Span<ScoreDoc> best) => Search(query, best, skips: true);

    /// <summary>The same, but scores every document that holds any clause: what skipping is measured against.</summary>
    internal int SearchExhaustively(Query query, Span<ScoreDoc> best) => Search(query, best, skips: false);

    /// <summary>How many documents hold any of the clause's alternatives in any field.</summary>
    public int DocumentFrequency(Clause clause)
    {
        ArgumentNullException.ThrowIfNull(clause);
        var session = Take();
        int documentFrequency;
        try
        {
            documentFrequency = session.DocumentFrequency(_index.Segments.AsSpan(), _corpus, clause);
        }
        catch (Exception exception) when (IndexSnapshot.MayBeDamage(exception))
        {
            _index.VerifyAfterFault();
            throw;
        }

        Leave(session);
        GC.KeepAlive(this);
        return documentFrequency;
    }

    private int Search(Query query, Span<ScoreDoc> best, bool skips)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (best.IsEmpty) return 0;
        var session = Take();
        int count;
        try
        {
            count = session.Search(_index.Segments.AsSpan(), _corpus, _scorers, query, best, skips);
        }
        catch (Exception exception) when (IndexSnapshot.MayBeDamage(exception))
        {
            _index.VerifyAfterFault();
            throw;
        }

        // A session that failed may be in any state, so it is not used again.
        Leave(session);
        GC.KeepAlive(this);
        return count;
    }

    /// <summary>Keeps it for the next search, but no more of them than can be at work at once: they hold much.</summary>
    private void Leave(SearchSession session)
    {
        if (_sessions.Count < Environment.ProcessorCount) _sessions.Enqueue(session);
    }

    private SearchSession Take() => _sessions.TryDequeue(out var session) ? session : new SearchSession(_index.Fields.Length, _phrases, _clauses);
}
