using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Indexing.Building;

/// <summary>The terms of a segment whose documents are to get new numbers.</summary>
/// <param name="segment">The segment.</param>
/// <param name="numbers">The new number of each of its documents, rising; −1 for those that are left out.</param>
internal sealed class SegmentTermSource(Segment segment, int[] numbers) : TermSource
{
    private readonly DictionaryReader.Cursor _terms = segment.WalkTerms();
    private readonly PostingsReader _postings = new(segment.Fields.Length);
    private readonly List<byte[]> _words = [];
    private readonly int[] _ends = new int[BitPacking.BlockSize];
    private ulong[] _occurrences = new ulong[1024];
    private int _block;
    private int _index;

    public override ReadOnlySpan<byte> Term => _terms.Key;

    public override IReadOnlyList<byte[]> Words => _words;

    public override Span<ulong> Occurrences => _occurrences.AsSpan((_index == 0 ? 0 : _ends[_index - 1]).._ends[_index]);

    public override double Progress => _terms.Ordinal / (double)segment.TermCount;

    public override bool MoveToTerm()
    {
        if (!_terms.MoveNext()) return false;
        var value = _terms.Value;
        var entry = segment.Entry(value, out var position);
        ReadWords(value[position..], entry.WordCount);
        _postings.Reset(segment, entry);
        _block = -1;
        _index = -1;
        return true;
    }

    public override bool MoveToPosting()
    {
        do
        {
            if (++_index >= (_block < 0 ? 0 : _postings.Count) && !MoveToBlock()) return false;
            Document = numbers[_postings.Documents[_index]];
        }
        while (Document < 0);

        return true;
    }

    public override void Dispose() => _postings.Clear();

    private bool MoveToBlock()
    {
        if (++_block == _postings.BlockCount) return false;
        _postings.Load(_block);
        _postings.ReadOccurrences(ref _occurrences, _ends);
        _index = 0;
        return true;
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
