using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Indexing.Building;

/// <summary>Terms in rising order, each with its words and its postings, which are encoded in a way that the source's readers know.</summary>
internal abstract class TermSource : IDisposable
{
    /// <summary>The current term.</summary>
    public abstract ReadOnlySpan<byte> Term { get; }

    /// <summary>The words that have the current term, in no particular order.</summary>
    public abstract IReadOnlyList<byte[]> Words { get; }

    /// <summary>How much of all terms lies behind, from 0 to 1.</summary>
    public abstract double Progress { get; }

    /// <summary>Goes to the next term.</summary>
    public abstract bool MoveToTerm();

    /// <summary>Appends the current term's postings, encoded; at most once for each term.</summary>
    public abstract void CopyPostings(ByteSink sink);

    /// <summary>A reader of what <see cref="CopyPostings"/> gives; several may read at the same time.</summary>
    public abstract PostingSource CreateReader();

    public abstract void Dispose();
}
