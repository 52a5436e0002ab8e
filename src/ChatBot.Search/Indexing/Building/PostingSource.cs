using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Indexing.Building;

/// <summary>A term's postings in the order of documents. For one thread.</summary>
internal abstract class PostingSource
{
    /// <summary>The document of the current posting, numbered as in the index to be written.</summary>
    public int Document { get; protected set; }

    /// <summary>Goes before the first of the postings that <see cref="TermSource.CopyPostings"/> gave.</summary>
    /// <param name="postings">The postings.</param>
    /// <param name="numbers">The number of each of the source's words among the term's; none where that is its own.</param>
    public abstract void Reset(ReadOnlyMemory<byte> postings, int[]? numbers);

    /// <summary>Goes to the next posting.</summary>
    public abstract bool MoveNext();

    /// <summary>Writes the current posting and those behind it, up to the first of a document from <paramref name="limit"/> on; false where there is none.</summary>
    public abstract bool WriteTo(PostingsWriter writer, int limit);

    /// <summary>Notes that there is no further posting: the document is then greater than any.</summary>
    public void End() => Document = int.MaxValue;
}
