namespace ChatBot.Search.Indexing.Building;

/// <summary>
/// Decides which segments of an index to merge: neighbours that are about as large as each other, once there are enough
/// of them, so that there are never many and no document is written often (Lucene's <c>LogDocMergePolicy</c>), and each
/// of whose documents too many were removed. Only neighbours are merged, since documents keep their order.
/// </summary>
public sealed record LogMergePolicy
{
    /// <summary>Segments are about as large as the largest among them from this power of <see cref="MergeFactor"/> less, as in Lucene.</summary>
    private const double LevelSpan = 0.75;

    /// <summary>How many segments are merged at a time, at least 2; 10 by default. With fewer, searches are faster and merges more.</summary>
    public int MergeFactor { get; init => field = value >= 2 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "At least two."); } = 10;

    /// <summary>A segment of fewer documents, at least 1, counts as if it had so many; 1,000 by default.</summary>
    public int MinMergeDocuments { get; init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "At least one."); } = 1000;

    /// <summary>Which share of a segment's documents may be removed, from 0 to 1, before it is written anew by itself; a third by default.</summary>
    public double RemovedShareAllowed { get; init => field = value is >= 0 and <= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "From 0 to 1."); } = 1 / 3.0;

    /// <summary>Which segments to merge next, the newest of those that may be, since these are the smallest; or none.</summary>
    /// <param name="segments">The segments, oldest first.</param>
    internal Range? FindMerge(IReadOnlyList<SegmentSize> segments)
    {
        if (FindNeighbours([.. segments.Select(Level)]) is { } neighbours) return neighbours;
        for (var i = segments.Count - 1; i >= 0; i--)
            if (segments[i].Removed > RemovedShareAllowed * segments[i].Documents) return i..(i + 1);
        return null;
    }

    private Range? FindNeighbours(double[] levels)
    {
        Range? found = null;
        for (var start = 0; start < levels.Length;)
        {
            var least = levels[start..].Max() - LevelSpan;
            var end = Array.FindLastIndex(levels, level => level >= least) + 1;
            if (end - start >= MergeFactor) found = start..(start + MergeFactor);
            start = end;
        }

        return found;
    }

    private double Level(SegmentSize segment) => Math.Log(Math.Max(segment.Documents - segment.Removed, MinMergeDocuments), MergeFactor);

    /// <summary>How large a segment is.</summary>
    /// <param name="Documents">How many documents it holds.</param>
    /// <param name="Removed">How many of them count no more.</param>
    internal readonly record struct SegmentSize(int Documents, int Removed);
}
