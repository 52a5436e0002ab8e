using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Indexing.Building;

/// <summary>Decodes what an <see cref="OccurrenceStream"/> wrote.</summary>
internal sealed class RunPostingSource : PostingSource
{
    private ReadOnlyMemory<byte> _postings;
    private int _next;
    private int _word;
    private ulong[] _occurrences = new ulong[64];
    private int _count;

    public override Span<ulong> Occurrences => _occurrences.AsSpan(0, _count);

    public override void Reset(ReadOnlyMemory<byte> postings)
    {
        _postings = postings;
        _next = 0;
        _word = 0;
        Document = -1;
    }

    public override bool MoveNext()
    {
        if (_next == _postings.Length) return false;
        var bytes = _postings.Span;
        var next = _next;
        Document += (int)(Varint.Read(bytes, ref next) >> RunFormat.DocumentShift);
        _count = 0;
        var field = 0;
        var position = 0;
        do
        {
            var code = (uint)Varint.Read(bytes, ref next);
            if ((code & RunFormat.OtherField) != 0)
            {
                field = Varint.ReadInt32(bytes, ref next);
                position = 0;
            }

            if ((code & RunFormat.OtherWord) != 0) _word = Varint.ReadInt32(bytes, ref next);
            position += (int)(code >> RunFormat.PositionShift);
            if (_count == _occurrences.Length) Array.Resize(ref _occurrences, 2 * _count);
            _occurrences[_count++] = Occurrence.Of(field, position, _word);
        }
        while (next < bytes.Length && (bytes[next] & RunFormat.NextDocument) == 0);
        _next = next;
        return true;
    }
}
