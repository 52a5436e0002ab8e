namespace ChatBot.Search.Indexing.Building;

/// <summary>Terms in rising order, each with its words and, in the order of documents, where it stands.</summary>
internal abstract class TermSource : IDisposable
{
    /// <summary>The current term.</summary>
    public abstract ReadOnlySpan<byte> Term { get; }

    /// <summary>The words that have the current term, in no particular order.</summary>
    public abstract IReadOnlyList<byte[]> Words { get; }

    /// <summary>The document of the current posting, numbered as in the index to be written.</summary>
    public int Document { get; protected set; }

    /// <summary>Where the current term stands in the current document; the source's own, but open to change.</summary>
    public abstract Span<ulong> Occurrences { get; }

    /// <summary>How much of all terms lies behind, from 0 to 1.</summary>
    public abstract double Progress { get; }

    /// <summary>Goes to the next term, whose postings then have to be read to their end.</summary>
    public abstract bool MoveToTerm();

    /// <summary>Goes to the current term's next posting.</summary>
    public abstract bool MoveToPosting();

    /// <summary>Notes that the current term has no further posting: the document is then greater than any.</summary>
    public void End() => Document = int.MaxValue;

    public abstract void Dispose();
}
