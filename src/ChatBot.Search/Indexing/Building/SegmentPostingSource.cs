using System.Runtime.InteropServices;
using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Indexing.Building;

/// <summary>Reads the postings of a segment whose documents are to get new numbers.</summary>
internal sealed class SegmentPostingSource(Segment segment, int[] numbers) : PostingSource
{
    private readonly PostingsReader _postings = new(segment.Fields.Length);
    private readonly int[] _ends = new int[BitPacking.BlockSize];
    private ulong[] _occurrences = new ulong[1024];
    private int _block;
    private int _index;

    public override Span<ulong> Occurrences => _occurrences.AsSpan((_index == 0 ? 0 : _ends[_index - 1]).._ends[_index]);

    public override void Reset(ReadOnlyMemory<byte> postings)
    {
        _postings.Reset(segment, MemoryMarshal.Read<TermEntry>(postings.Span));
        _block = -1;
        _index = -1;
    }

    public override bool MoveNext()
    {
        do
        {
            if (++_index >= (_block < 0 ? 0 : _postings.Count) && !MoveToBlock()) return false;
            Document = numbers[_postings.Documents[_index]];
        }
        while (Document < 0);

        return true;
    }

    private bool MoveToBlock()
    {
        if (++_block == _postings.BlockCount) return false;
        _postings.Load(_block);
        _postings.ReadOccurrences(ref _occurrences, _ends);
        _index = 0;
        return true;
    }
}
