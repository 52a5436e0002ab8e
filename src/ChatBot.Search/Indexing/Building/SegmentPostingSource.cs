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
    private int[]? _wordNumbers;

    private ReadOnlySpan<ulong> Occurrences => _occurrences.AsSpan((_index == 0 ? 0 : _ends[_index - 1]).._ends[_index]);

    public override void Reset(ReadOnlyMemory<byte> postings, int[]? numbers)
    {
        _wordNumbers = numbers;
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

    public override bool WriteTo(PostingsWriter writer, int limit)
    {
        do
        {
            writer.BeginDocument(Document);
            var (field, position) = (-1, 0);
            foreach (var occurrence in Occurrences)
            {
                if (Occurrence.Field(occurrence) is var current && current != field) (field, position) = (current, 0);
                var distance = Occurrence.Position(occurrence) - position;
                var word = Occurrence.Word(occurrence);
                writer.Add(field, (uint)distance, _wordNumbers is null ? word : _wordNumbers[word]);
                position += distance;
            }

            if (!MoveNext()) return false;
        }
        while (Document < limit);

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
