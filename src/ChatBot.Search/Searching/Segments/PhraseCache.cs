using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Searching.Segments;

/// <summary>
/// Keeps which documents hold the phrases that were asked for of late, for all searches of one snapshot: a phrase is looked
/// up to know how rare it is, again to rank by it, and by whoever asks about the same next. Two generations, of which the
/// older is dropped when the younger is full.
/// </summary>
/// <param name="mostBytes">How much each generation may hold.</param>
internal sealed class PhraseCache(int mostBytes = PhraseCache.MostBytes)
{
    private const int MostBytes = 8 << 20;

    private readonly Lock _lock = new();
    private Dictionary<Alternative, Kept> _young = new(SamePhrase.Instance);
    private Dictionary<Alternative, Kept> _old = new(SamePhrase.Instance);
    private long _bytes;

    /// <summary>What was kept of a phrase, whatever its weight; null where nothing was.</summary>
    public MatchList? Find(Segment segment, Alternative phrase)
    {
        lock (_lock)
        {
            if (Find(_young, segment, phrase) is { } young) return young;
            if (Find(_old, segment, phrase) is not { } old) return null;
            Keep(segment, phrase, old);
            return old;
        }
    }

    /// <summary>Keeps a copy of where a phrase stands, unless that is too much.</summary>
    public void Add(Segment segment, Alternative phrase, MatchList matches)
    {
        if (matches.Bytes > mostBytes) return;
        var copy = matches.Copy();
        lock (_lock) Keep(segment, phrase, copy);
    }

    private static MatchList? Find(Dictionary<Alternative, Kept> generation, Segment segment, Alternative phrase)
    {
        for (var kept = generation.GetValueOrDefault(phrase); kept is not null; kept = kept.Next)
            if (kept.Segment == segment) return kept.Matches;
        return null;
    }

    private void Keep(Segment segment, Alternative phrase, MatchList matches)
    {
        if (_bytes + matches.Bytes > mostBytes) (_old, _young, _bytes) = (_young, new Dictionary<Alternative, Kept>(SamePhrase.Instance), 0);
        if (Find(_young, segment, phrase) is not null) return;
        _young[phrase] = new Kept(segment, matches, _young.GetValueOrDefault(phrase));
        _bytes += matches.Bytes;
    }

    private sealed record Kept(Segment Segment, MatchList Matches, Kept? Next);

    /// <summary>Tells phrases apart by their terms and where these stand.</summary>
    private sealed class SamePhrase : IEqualityComparer<Alternative>
    {
        public static readonly SamePhrase Instance = new();

        public bool Equals(Alternative? x, Alternative? y) =>
            ReferenceEquals(x, y) || (x is not null && y is not null && x.Terms.AsSpan().SequenceEqual(y.Terms.AsSpan()) && x.Offsets.AsSpan().SequenceEqual(y.Offsets.AsSpan()));

        public int GetHashCode(Alternative phrase)
        {
            var hash = phrase.Terms.Length;
            foreach (var term in phrase.Terms) hash = (hash * 31) + term.GetHashCode(StringComparison.Ordinal);
            return hash;
        }
    }
}
