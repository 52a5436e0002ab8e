using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Searching.Segments;

/// <summary>A term of a phrase on its way through its documents.</summary>
internal sealed class PhraseTerm(int fieldCount)
{
    private readonly PostingsReader _postings = new(fieldCount);
    private readonly int[] _ends = new int[BitPacking.BlockSize];
    private ulong[] _occurrences = new ulong[256];
    private int _block;
    private int _index;
    private int _decoded;

    public int DocumentFrequency => _postings.Entry.DocumentFrequency;

    public void Reset(Segment segment, in TermEntry entry)
    {
        _postings.Reset(segment, entry);
        _block = 0;
        _index = -1;
        _decoded = -1;
    }

    /// <summary>Lets go of the segment.</summary>
    public void Clear() => _postings.Clear();

    /// <summary>The next document, or −1.</summary>
    public int Next()
    {
        _postings.Load(_block);
        if (++_index == _postings.Count)
        {
            if (++_block == _postings.BlockCount)
            {
                _block--;
                _index--;
                return -1;
            }

            _postings.Load(_block);
            _index = 0;
        }

        return (int)_postings.Documents[_index];
    }

    /// <summary>Goes to a document behind the current one; false where it does not hold the term.</summary>
    public bool TryMoveTo(int document)
    {
        var last = _postings.LastDocuments;
        while (last[_block] < document)
            if (++_block == last.Length) return MoveToEnd();
        _postings.Load(_block);
        _index = _postings.Documents.IndexOf((uint)document);
        return _index >= 0;
    }

    /// <summary>Where the term stands in the current document.</summary>
    public ReadOnlySpan<ulong> Occurrences()
    {
        if (_decoded != _block)
        {
            _postings.ReadOccurrences(ref _occurrences, _ends);
            _decoded = _block;
        }

        return _occurrences.AsSpan((_index == 0 ? 0 : _ends[_index - 1]).._ends[_index]);
    }

    /// <summary>Whether the term stands at a place of the current document.</summary>
    public bool StandsAt(int field, int position)
    {
        foreach (var occurrence in Occurrences())
            if (Occurrence.Field(occurrence) == field && Occurrence.Position(occurrence) == position) return true;
        return false;
    }

    private bool MoveToEnd()
    {
        _block--;
        return false;
    }
}
