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
        var value = _terms.Value;
        var entry = segment.Entry(value, out var position);
        ReadWords(value[position..], entry.WordCount);
        return true;
    }

    /// <summary>The postings stay in the segment: what is copied says where.</summary>
    public override void CopyPostings(ByteSink sink) => sink.Write(_terms.Value);

    public override PostingSource CreateReader() => new SegmentPostingSource(segment, numbers);

    public override void Dispose()
    {
        // The segment is others'.
    }

    private void ReadWords(ReadOnlySpan<byte> bytes, int count)
    {
        _words.Clear();
        var position = 0;
        for (var i = 0; i < count; i++)
        {
            _ = Varint.Read(bytes, ref position);
            var shared = Varint.ReadInt32(bytes, ref position);
            var length = Varint.ReadInt32(bytes, ref position);
            _words.Add([.. Term[..shared], .. bytes.Slice(position, length)]);
            position += length;
        }
    }
}
