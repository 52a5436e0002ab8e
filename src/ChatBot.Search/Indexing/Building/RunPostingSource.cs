using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Indexing.Building;

/// <summary>Decodes what an <see cref="OccurrenceStream"/> wrote.</summary>
internal sealed class RunPostingSource : PostingSource
{
    private ReadOnlyMemory<byte> _postings;
    private int[]? _numbers;
    private int _next;
    private int _word;

    public override void Reset(ReadOnlyMemory<byte> postings, int[]? numbers)
    {
        _postings = postings;
        _numbers = numbers;
        _next = 0;
        _word = 0;
        Document = -1;
    }

    public override bool MoveNext()
    {
        if (_next == _postings.Length) return false;
        Document += (int)(Varint.Read(_postings.Span, ref _next) >> RunFormat.DocumentShift);
        return true;
    }

    public override bool WriteTo(PostingsWriter writer, int limit)
    {
        var bytes = _postings.Span;
        var next = _next;
        var document = Document;
        do
        {
            writer.BeginDocument(document);
            next = WriteDocument(writer, bytes, next);
            if (next == bytes.Length)
            {
                _next = next;
                return false;
            }

            document += (int)(Varint.Read(bytes, ref next) >> RunFormat.DocumentShift);
        }
        while (document < limit);

        _next = next;
        Document = document;
        return true;
    }

    private int WriteDocument(PostingsWriter writer, ReadOnlySpan<byte> bytes, int next)
    {
        var field = 0;
        var word = _numbers is null ? _word : _numbers[_word];
        do
        {
            var code = (uint)Varint.Read(bytes, ref next);
            if ((code & RunFormat.OtherField) != 0) field = Varint.ReadInt32(bytes, ref next);
            if ((code & RunFormat.OtherWord) != 0)
            {
                _word = Varint.ReadInt32(bytes, ref next);
                word = _numbers is null ? _word : _numbers[_word];
            }

            writer.Add(field, code >> RunFormat.PositionShift, word);
        }
        while (next < bytes.Length && (bytes[next] & RunFormat.NextDocument) == 0);

        return next;
    }
}
