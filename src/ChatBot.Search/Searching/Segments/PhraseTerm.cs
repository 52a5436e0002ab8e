using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Searching.Segments;

/// <summary>A term of a phrase on its way through its documents. It only ever goes forward.</summary>
internal sealed class PhraseTerm(int fieldCount)
{
    private readonly PostingsReader _postings = new(fieldCount);
    private readonly int[] _ends = new int[BitPacking.BlockSize];
    private ulong[] _occurrences = new ulong[64];
    private int _block;
    private int _index;
    private int _last;
    private int _located;
    private int _count;
    private int _next;

    public int DocumentFrequency => _postings.Entry.DocumentFrequency;

    /// <summary>What <see cref="ReadOccurrences"/> decoded.</summary>
    public ReadOnlySpan<ulong> Occurrences => _occurrences.AsSpan(0, _count);

    /// <summary>Goes to a term of a segment, and there to before its first document.</summary>
    public void Reset(Segment segment, in TermEntry entry)
    {
        _postings.Reset(segment, entry);
        _block = 0;
        _index = 0;
        _last = -1;
        _located = -1;
    }

    /// <summary>Lets go of the segment.</summary>
    public void Clear() => _postings.Clear();

    /// <summary>Goes to the first document that is not before one; −1 where there is none.</summary>
    public int MoveTo(int document)
    {
        if (_last < document && !TryEnterBlock(document)) return -1;
        _index = RisingDocuments.NotBelow(_postings.Documents, _index, document);
        return (int)_postings.Documents[_index];
    }

    /// <summary>Decodes where the term stands in the current document.</summary>
    public void ReadOccurrences()
    {
        if (_located != _block)
        {
            _postings.LocateOccurrences(_ends);
            _located = _block;
        }

        _count = _ends[_index] - (_index == 0 ? 0 : _ends[_index - 1]);
        _next = 0;
        if (_occurrences.Length < _count) _occurrences = new ulong[Math.Max(_count, 2 * _occurrences.Length)];
        _postings.ReadOccurrences(_index, _ends, _occurrences);
    }

    /// <summary>Whether the term stands so many positions behind an occurrence in the same field; asked with ever later occurrences.</summary>
    public bool StandsBehind(ulong occurrence, int offset)
    {
        var position = Occurrence.Position(occurrence) + offset;
        if (position >= Occurrence.MaxPositions) return false;
        var place = Occurrence.Of(Occurrence.Field(occurrence), position, word: 0);
        while (_next < _count && _occurrences[_next] < place) _next++;
        return _next < _count && _occurrences[_next] < place + Occurrence.MaxWords;
    }

    /// <summary>Loads the first block that ends at a document or behind it.</summary>
    private bool TryEnterBlock(int document)
    {
        var last = _postings.LastDocuments;
        var low = RisingDocuments.LeapTo(last, _block, document);
        if (low == last.Length) return false;
        if (low != _block || _last < 0) _index = 0;
        _block = low;
        _postings.Load(low);
        _last = (int)_postings.Documents[^1];
        return true;
    }
}
