namespace ChatBot.Search.Indexing.Segments;

/// <summary>Some of a segment's documents.</summary>
internal sealed class DocumentSet
{
    private readonly ulong[] _bits;

    public DocumentSet(int documentCount, params IEnumerable<int> documents)
    {
        _bits = new ulong[(documentCount + 63) / 64];
        Documents = [.. documents.Distinct().Order()];
        foreach (var document in Documents) _bits[document >> 6] |= 1UL << document;
    }

    /// <summary>Their numbers, rising.</summary>
    public int[] Documents { get; }

    public bool Contains(int document) => (_bits[document >> 6] & (1UL << document)) != 0;
}
