using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Indexing.Building;

/// <summary>The terms of a run that was never written to a file, since memory was not yet full when the documents ended.</summary>
/// <param name="terms">The terms.</param>
/// <param name="sorted">Those of the run, sorted.</param>
/// <param name="pool">Where their occurrences are.</param>
/// <param name="streams">The occurrences of each term.</param>
internal sealed class MemoryTermSource(TermTable terms, int[] sorted, SlicePool pool, OccurrenceStream[] streams) : TermSource
{
    private readonly List<byte[]> _words = [];
    private int _next = -1;

    public override ReadOnlySpan<byte> Term => terms.Text(sorted[_next]);

    public override IReadOnlyList<byte[]> Words => _words;

    public override double Progress => _next / (double)sorted.Length;

    public override bool MoveToTerm()
    {
        if (++_next == sorted.Length) return false;
        _words.Clear();
        terms.AddWords(sorted[_next], _words);
        return true;
    }

    public override void CopyPostings(ByteSink sink) => pool.CopyTo(streams[sorted[_next]].Bytes, sink);

    public override PostingSource CreateReader() => new RunPostingSource();

    public override void Dispose()
    {
        // There is no file to close.
    }
}
