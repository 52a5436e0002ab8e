namespace ChatBot.Search.Indexing.Building;

/// <summary>A term's postings in the order of documents. For one thread.</summary>
internal abstract class PostingSource
{
    /// <summary>The document of the current posting, numbered as in the index to be written.</summary>
    public int Document { get; protected set; }

    /// <summary>Where the term stands in the current document; the source's own, but open to change.</summary>
    public abstract Span<ulong> Occurrences { get; }

    /// <summary>Goes before the first of the postings that <see cref="TermSource.CopyPostings"/> gave.</summary>
    public abstract void Reset(ReadOnlyMemory<byte> postings);

    /// <summary>Goes to the next posting.</summary>
    public abstract bool MoveNext();

    /// <summary>Notes that there is no further posting: the document is then greater than any.</summary>
    public void End() => Document = int.MaxValue;
}
