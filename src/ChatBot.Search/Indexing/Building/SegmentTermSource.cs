using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Indexing.Building;

/// <summary>The terms of a segment whose documents are to get new numbers.</summary>
/// <param name="segment">The segment.</param>
/// <param name="numbers">The new number of each of its documents, rising; −1 for those that are left out.</param>
internal sealed class SegmentTermSource(Segment segment, int[] numbers) : TermSource
{
    private readonly DictionaryReader.Cursor _terms = segment.WalkTerms();
    private readonly List<byte[]> _words = [];

    public override ReadOnlySpan<byte> Term => _terms.Key;

    public override IReadOnlyList<byte[]> Words => _words;

    public override double Progress => _terms.Ordinal / (double)segment.TermCount;

    public override bool MoveToTerm()
    {
        if (!_terms.MoveNext()) return false;
        _words.Clear();
        for (var words = _terms.Words(); words.MoveNext();) _words.Add(words.Word(Term));
        return true;
    }

    /// <summary>The postings stay in the segment: what is copied says where.</summary>
    public override void CopyPostings(ByteSink sink) => MemoryMarshal.Write(sink.Append(Unsafe.SizeOf<TermEntry>()), _terms.Entry);

    public override PostingSource CreateReader() => new SegmentPostingSource(segment, numbers);

    public override void Dispose()
    {
        // The segment is others'.
    }
}
