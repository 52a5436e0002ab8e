using System.Collections.Concurrent;

namespace ChatBot.Search.Searching.Segments;

/// <summary>
/// Keeps the impacts of clauses that were asked for more than once, for all searches of one snapshot by one similarity
/// (Baeza-Yates and others, "The impact of caching on search engines", 2007): few words make up most of what is asked, and
/// their postings need then not be decoded and scored again. Two generations, of which the older is dropped when the
/// younger is full. Thread-safe; finding takes no lock.
/// </summary>
/// <param name="mostBytes">How much each generation may hold.</param>
internal sealed class ClauseCache(long mostBytes)
{
    private readonly Lock _lock = new();
    private readonly Doorkeeper _asked = new();
    private ConcurrentDictionary<Clause, KeptClause> _young = new(SameClause.Instance);
    private ConcurrentDictionary<Clause, KeptClause> _old = new(SameClause.Instance);
    private long _bytes;

    /// <summary>As much as does not press on a small machine: of both generations a sixteenth of its memory, and no more than 256 MB.</summary>
    public static long UsualMostBytes => Math.Min(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 16, 256 << 20) / 2;

    /// <summary>How much it holds in memory.</summary>
    public long Bytes => _young.Concat(_old).DistinctBy(pair => pair.Key).Sum(pair => pair.Value.Bytes);

    /// <summary>What is kept of a clause, if anything.</summary>
    public KeptClause? Find(Clause clause)
    {
        if (_young.TryGetValue(clause, out var kept)) return kept;
        if (_old.TryGetValue(clause, out kept)) Add(clause, kept);
        return kept;
    }

    /// <summary>Whether a clause that is asked for and not kept should be: it was asked for before, and is not too large.</summary>
    public bool Admit(Clause clause, int documentFrequency)
    {
        if (documentFrequency * (long)sizeof(uint) >= mostBytes / 2) return false;
        return _asked.Admit(SameClause.Instance.GetHashCode(clause));
    }

    /// <summary>Keeps a clause.</summary>
    public void Add(Clause clause, KeptClause kept)
    {
        lock (_lock)
        {
            if (_bytes + kept.Bytes > mostBytes) (_old, _young, _bytes) = (_young, new(SameClause.Instance), 0);
            if (_young.TryAdd(clause, kept)) _bytes += kept.Bytes;
        }
    }

    /// <summary>Tells clauses apart by all that their scores depend on.</summary>
    private sealed class SameClause : IEqualityComparer<Clause>
    {
        public static readonly SameClause Instance = new();

        public bool Equals(Clause? x, Clause? y)
        {
            if (ReferenceEquals(x, y)) return true;
            if (x is null || y is null || x.Boost != y.Boost || x.Alternatives.Length != y.Alternatives.Length) return false;
            for (var i = 0; i < x.Alternatives.Length; i++)
                if (!IsSame(x.Alternatives[i], y.Alternatives[i])) return false;
            return true;
        }

        public int GetHashCode(Clause clause)
        {
            var hash = clause.Boost.GetHashCode();
            foreach (var alternative in clause.Alternatives)
                foreach (var term in alternative.Terms) hash = (hash * 31) + term.GetHashCode(StringComparison.Ordinal);
            return hash;
        }

        private static bool IsSame(Alternative x, Alternative y) =>
            x.Weight == y.Weight && x.Form == y.Form && x.Terms.AsSpan().SequenceEqual(y.Terms.AsSpan()) && x.Offsets.AsSpan().SequenceEqual(y.Offsets.AsSpan());
    }
}
