namespace ChatBot.Search.Indexing.Segments;

/// <summary>A segment in its place in an index, without the documents that were removed from it.</summary>
/// <param name="Segment">The segment.</param>
/// <param name="Base">What is added to its documents' numbers.</param>
/// <param name="Removed">The documents that count no more, if any.</param>
internal sealed record LiveSegment(Segment Segment, int Base, Tombstones? Removed)
{
    public int DocumentCount => Segment.DocumentCount - (Removed?.Documents.Documents.Length ?? 0);

    public long TotalLength(int field) => Segment.TotalLengths[field] - (Removed?.LostLengths[field] ?? 0);

    public bool IsRemoved(int document) => Removed is not null && Removed.Documents.Contains(document);

    /// <summary>Finds a term and how many of the documents that count hold it.</summary>
    public bool TryFindTerm(ReadOnlySpan<char> term, out TermEntry entry, out int documentFrequency, out FieldCounts fieldFrequencies)
    {
        var ordinal = Segment.FindTerm(term, out entry);
        documentFrequency = entry.DocumentFrequency;
        fieldFrequencies = entry.FieldFrequencies;
        if (ordinal >= 0) Removed?.Correct(ordinal, entry, ref documentFrequency, ref fieldFrequencies);
        return documentFrequency > 0;
    }
}
