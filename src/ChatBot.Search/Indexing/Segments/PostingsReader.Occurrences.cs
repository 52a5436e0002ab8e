namespace ChatBot.Search.Indexing.Segments;

/// <content>Where a term stands in its documents.</content>
internal sealed partial class PostingsReader
{
    // Where the positions of a rare term begin, in bits, and where it stands.
    private int _rareEnd;
    private ulong[] _rareOccurrences = [];

    // Where the positions of the block are whose occurrences were located last.
    private long _positions;
    private int _positionsLength;

    // How often, by field, the documents of that block have the term.
    private uint[][] _frequencies = [];

    /// <summary>
    /// Decodes where the term stands in the loaded block's documents, as <see cref="Occurrence"/>s.
    /// </summary>
    /// <param name="occurrences">Set to the occurrences of all documents, one after the other.</param>
    /// <param name="ends">Set to where those of each document end.</param>
    public void ReadOccurrences(ref ulong[] occurrences, Span<int> ends)
    {
        LocateOccurrences(ends);
        if (occurrences.Length < ends[Count - 1]) occurrences = new ulong[Math.Max(ends[Count - 1], 2 * occurrences.Length)];
        var next = 0;
        for (var i = 0; i < Count; i++) next = ReadOccurrences(i, next, occurrences.AsSpan(next));
    }

    /// <summary>Finds out where the occurrences of each document of the loaded block are, for <see cref="ReadOccurrences(int, ReadOnlySpan{int}, Span{ulong})"/>.</summary>
    /// <param name="ends">Set to how many there are up to each document.</param>
    public void LocateOccurrences(Span<int> ends)
    {
        if (_entry.IsRare)
        {
            _segment!.RarePostings.ReadOccurrences(RareBytes, _rareEnd, _rare, _entry.WordBits, ref _rareOccurrences, ends[..Count]);
            return;
        }

        var start = _directory.PositionStart(_segment!, _entry.Offset, Block);
        var end = Block + 1 < BlockCount ? _directory.PositionStart(_segment!, _entry.Offset, Block + 1) : _entry.PositionsLength;
        _positions = _blocks + _entry.BlocksLength + start;
        _positionsLength = checked((int)(end - start));
        if (_frequencies.Length == 0) _frequencies = Room();
        Span<uint> byField = stackalloc uint[fieldCount * BitPacking.BlockSize];
        ReadFrequencies(byField);
        for (var field = 0; field < fieldCount; field++) byField.Slice(field * BitPacking.BlockSize, BitPacking.BlockSize).CopyTo(_frequencies[field]);
        var total = 0L;
        for (var i = 0; i < Count; i++)
        {
            foreach (var frequencies in _frequencies) total += frequencies[i];
            ends[i] = (int)total;
        }

        // Without a bit for each there is but the first position.
        var width = _segment!.Slice(_positions, 1)[0];
        var most = width == 0 ? (long)Count * _fields.Length : (_positionsLength - 1) * 8L / width;
        if (total > most) throw _segment.Damaged();
    }

    /// <summary>Decodes where the term stands in one document of a block whose occurrences are located.</summary>
    /// <param name="index">The document's place in the block.</param>
    /// <param name="ends">What <see cref="LocateOccurrences"/> found.</param>
    /// <param name="occurrences">Set to the occurrences; room for all.</param>
    public void ReadOccurrences(int index, ReadOnlySpan<int> ends, Span<ulong> occurrences) =>
        ReadOccurrences(index, index == 0 ? 0 : ends[index - 1], occurrences);

    /// <summary>Decodes a document's occurrences, the first of which is the block's <paramref name="next"/>th; returns the place behind its last.</summary>
    private int ReadOccurrences(int index, int next, Span<ulong> occurrences)
    {
        if (_entry.IsRare)
        {
            var count = 0;
            foreach (var frequencies in _rare) count += (int)frequencies[index];
            _rareOccurrences.AsSpan(next, count).CopyTo(occurrences);
            return next + count;
        }

        var bytes = _segment!.Slice(_positions, _positionsLength);
        var width = bytes[0];
        var packed = bytes[1..];
        var wordBits = _entry.WordBits;
        var words = (1UL << wordBits) - 1;
        var first = next;
        for (var field = 0; field < _frequencies.Length; field++)
        {
            var left = _frequencies[field][index];
            if (left == 0) continue;
            var occurrence = Occurrence.Of(field, position: 0, word: 0);
            for (; left > 0; left--)
            {
                var code = BitStream.UnpackOne(packed, width, next);
                occurrence += (code >> wordBits) << Occurrence.WordBits;
                occurrences[next++ - first] = occurrence | (code & words);
            }
        }

        return next;
    }
}
