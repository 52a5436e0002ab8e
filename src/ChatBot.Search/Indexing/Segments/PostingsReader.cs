using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ChatBot.Search.Indexing.Segments;

/// <summary>
/// Reads a term's postings, any block at any time. Used again from term to term, and then without an allocation. What a
/// loaded block is decoded of stays packed until it is asked for.
/// </summary>
internal sealed class PostingsReader(int fieldCount)
{
    // Where in the loaded block each field's frequencies begin.
    private readonly int[] _fields = new int[fieldCount];
    private readonly uint[] _documents = new uint[BitPacking.BlockSize];
    private readonly byte[] _few = new byte[RarePostings.Limit * (1 + Varint.MaxLength)];
    private uint[][] _frequencies = [];

    // Those of a rare term; behind the most that these can be there are zeroes.
    private uint[][] _rare = [];
    private Segment? _segment;
    private TermEntry _entry;
    private BlockDirectory _directory;
    private long _blocks;
    private int _blockStart;
    private int _blockLength;
    private int _lastDocument;

    // Where the positions of a rare term begin, in bits.
    private int _rareEnd;

    public int BlockCount { get; private set; }

    /// <summary>The number of the loaded block, or −1.</summary>
    public int Block { get; private set; } = -1;

    /// <summary>How many postings the loaded block has.</summary>
    public int Count { get; private set; }

    /// <summary>The documents of the loaded block.</summary>
    public ReadOnlySpan<uint> Documents => _documents.AsSpan(0, Count);

    /// <summary>The same as a whole block, with documents of any number behind them.</summary>
    public ReadOnlySpan<uint> PaddedDocuments => _documents;

    public ref readonly TermEntry Entry => ref _entry;

    /// <summary>How many bytes of postings were unpacked since there is this reader.</summary>
    public long BytesRead { get; private set; }

    /// <summary>Goes to a term of a segment; no block is loaded then, but where there is only one.</summary>
    public void Reset(Segment segment, in TermEntry entry)
    {
        _segment = segment;
        _entry = entry;
        BlockCount = entry.BlockCount;
        Block = -1;
        _directory = new BlockDirectory(BlockCount, fieldCount, entry.BlocksLength, entry.PositionsLength);
        _blocks = entry.Offset + _directory.Length;
        if (BlockCount == 1) Load(0);
    }

    /// <summary>The last document of each block.</summary>
    public ReadOnlySpan<int> LastDocuments => BlockCount == 1
        ? MemoryMarshal.CreateReadOnlySpan(ref _lastDocument, 1)
        : MemoryMarshal.Cast<byte, int>(_segment!.Slice(_entry.Offset, BlockCount * sizeof(int)));

    /// <summary>The impacts of all blocks, one more than fields for each.</summary>
    public ReadOnlySpan<byte> Impacts => BlockCount == 1
        ? ((ReadOnlySpan<byte>)_entry.Impacts)[..(fieldCount + 1)]
        : _segment!.Slice(_entry.Offset + _directory.Impacts, BlockCount * (fieldCount + 1));

    /// <summary>Decodes a block's documents.</summary>
    public void Load(int block)
    {
        if (Block == block) return;
        var previous = block == 0 ? -1 : LastDocuments[block - 1];
        _blockStart = _directory.Start(_segment!, _entry.Offset, block);
        _blockLength = (block + 1 < BlockCount ? _directory.Start(_segment!, _entry.Offset, block + 1) : _entry.BlocksLength) - _blockStart;
        BytesRead += _blockLength;
        Block = block;
        Count = block + 1 < BlockCount ? BitPacking.BlockSize : _entry.DocumentFrequency - (block * BitPacking.BlockSize);
        if (_entry.IsRare)
        {
            LoadRare();
            return;
        }

        var bytes = Bytes;
        if (!PatchedPacking.TryMeasure(bytes, Count, out var next)) throw _segment!.Damaged();
        PatchedPacking.Read(bytes, Count, _documents);
        RunningSum.Of(_documents, previous);
        var last = _documents[Count - 1];
        if (last >= (uint)_segment!.DocumentCount || (BlockCount > 1 && last != LastDocuments[block])) throw _segment.Damaged();
        _lastDocument = (int)last;
        for (var field = 0; field < _fields.Length; field++)
        {
            _fields[field] = next;
            if (!PatchedPacking.TryMeasure(bytes[next..], Count, out var length)) throw _segment.Damaged();
            next += length;
        }
    }

    /// <summary>Whether next to no document of the loaded block has the term in a field; <paramref name="frequencies"/> are those of the few that have.</summary>
    public bool IsSparse(int field, out SparseNumbers frequencies)
    {
        frequencies = default;
        if (field == fieldCount - 1) return false;
        if (!_entry.IsRare) return PatchedPacking.IsSparse(Bytes[_fields[field]..], out frequencies);
        if (!_entry.IsInLastFieldOnly) frequencies = new SparseNumbers(_few.AsSpan(0, WriteFew(_rare[field].AsSpan(0, Count))));
        return true;
    }

    /// <summary>How often the loaded block's document at <paramref name="index"/> has the term in a field.</summary>
    public uint Frequency(int field, int index)
    {
        if (_entry.IsRare) return _rare[field][index];
        var frequency = PatchedPacking.ReadOne(Bytes[_fields[field]..], Count, index);
        return field == fieldCount - 1 && !IsInOtherField(index) ? frequency + 1 : frequency;
    }

    /// <summary>How often the loaded block's documents have the term in a field; <paramref name="frequencies"/> has room for a whole block.</summary>
    public void ReadFrequencies(int field, Span<uint> frequencies)
    {
        if (_entry.IsRare)
        {
            _rare[field].CopyTo(frequencies);
            return;
        }

        PatchedPacking.Read(Bytes[_fields[field]..], Count, frequencies);
        if (field == fieldCount - 1) AddInLastField(frequencies[..BitPacking.BlockSize]);
    }

    /// <summary>
    /// Decodes where the term stands in the loaded block's documents, as <see cref="Occurrence"/>s.
    /// </summary>
    /// <param name="occurrences">Set to the occurrences of all documents, one after the other.</param>
    /// <param name="ends">Set to where those of each document end.</param>
    public void ReadOccurrences(ref ulong[] occurrences, Span<int> ends)
    {
        if (_entry.IsRare)
        {
            _segment!.RarePostings.ReadOccurrences(RareBytes, _rareEnd, _rare, _entry.WordBits, ref occurrences, ends[..Count]);
            return;
        }

        var positions = _blocks + _entry.BlocksLength;
        var start = _directory.PositionStart(_segment!, _entry.Offset, Block);
        var end = Block + 1 < BlockCount ? _directory.PositionStart(_segment!, _entry.Offset, Block + 1) : _entry.PositionsLength;
        var bytes = _segment!.Slice(positions + start, checked((int)(end - start)));
        var width = bytes[0];
        var packed = bytes[1..];
        var wordBits = _entry.WordBits;
        var next = 0;
        if (_frequencies.Length == 0) _frequencies = [.. _fields.Select(_ => new uint[BitPacking.BlockSize])];
        for (var field = 0; field < _fields.Length; field++) ReadFrequencies(field, _frequencies[field]);
        for (var i = 0; i < Count; i++)
        {
            for (var field = 0; field < _fields.Length; field++)
            {
                var position = 0;
                for (var left = _frequencies[field][i]; left > 0; left--)
                {
                    var code = BitStream.UnpackOne(packed, width, next);
                    position += (int)(code >> wordBits);
                    if (next == occurrences.Length) Array.Resize(ref occurrences, 2 * next);
                    occurrences[next++] = Occurrence.Of(field, position, (int)code & ((1 << wordBits) - 1));
                }
            }

            ends[i] = next;
        }
    }

    /// <summary>Lets go of the segment.</summary>
    public void Clear()
    {
        _segment = null;
        BlockCount = 0;
        Block = -1;
    }

    private ReadOnlySpan<byte> Bytes => _segment!.Slice(_blocks + (uint)_blockStart, _blockLength);

    private ReadOnlySpan<byte> RareBytes => _segment!.Slice(_entry.Offset, _entry.BlocksLength + BitReader.Slack);

    private void LoadRare()
    {
        if (_rare.Length == 0) _rare = [.. _fields.Select(_ => new uint[BitPacking.BlockSize])];
        foreach (var frequencies in _rare) frequencies.AsSpan(Count..RarePostings.Limit).Clear();
        if (!_segment!.RarePostings.TryRead(RareBytes, _entry.IsInLastFieldOnly, _documents.AsSpan(0, Count), _rare, out _rareEnd)) throw _segment.Damaged();
        _lastDocument = (int)_documents[Count - 1];
        SetImpacts();
    }

    private void SetImpacts()
    {
        Span<float> joint = stackalloc float[RarePostings.Limit];
        joint.Clear();
        _entry.Impacts = default;
        for (var field = _entry.IsInLastFieldOnly ? fieldCount - 1 : 0; field < fieldCount; field++)
        {
            var factors = _segment!.Factors.OfField(field);
            var lengths = _segment.Lengths[field];
            var frequencies = _rare[field].AsSpan(0, Count);
            var most = 0f;
            for (var i = 0; i < frequencies.Length; i++)
            {
                if (frequencies[i] == 0) continue;
                var (together, alone) = factors[lengths.Code((int)_documents[i])];
                joint[i] += together * frequencies[i];
                most = Math.Max(most, alone * frequencies[i]);
            }

            _entry.Impacts[field + 1] = ImpactProfile.Encode(most);
        }

        var mostJoint = 0f;
        foreach (var x in joint) mostJoint = Math.Max(mostJoint, x);
        _entry.Impacts[0] = ImpactProfile.Encode(mostJoint);
    }

    private int WriteFew(ReadOnlySpan<uint> frequencies)
    {
        var length = 0;
        for (var i = 0; i < frequencies.Length; i++)
        {
            if (frequencies[i] == 0) continue;
            _few[length++] = (byte)i;
            length += Varint.Write(_few.AsSpan(length), frequencies[i]);
        }

        return length;
    }

    /// <summary>Adds one for each document that has the term in no other field.</summary>
    private void AddInLastField(Span<uint> frequencies)
    {
        Span<uint> elsewhere = stackalloc uint[BitPacking.BlockSize];
        elsewhere.Clear();
        for (var field = 0; field < fieldCount - 1; field++)
        {
            if (!PatchedPacking.IsSparse(Bytes[_fields[field]..], out var few))
                AddField(field, elsewhere);
            while (few.MoveNext()) elsewhere[few.Index] = 1;
        }

        ref var first = ref MemoryMarshal.GetReference(frequencies);
        ref var other = ref MemoryMarshal.GetReference(elsewhere);
        for (nuint i = 0; i < BitPacking.BlockSize; i += (nuint)Vector256<uint>.Count)
            (Vector256.LoadUnsafe(ref first, i) - Vector256.Equals(Vector256.LoadUnsafe(ref other, i), Vector256<uint>.Zero)).StoreUnsafe(ref first, i);
        frequencies[Count..].Clear();
    }

    private void AddField(int field, Span<uint> elsewhere)
    {
        Span<uint> frequencies = stackalloc uint[BitPacking.BlockSize];
        PatchedPacking.Read(Bytes[_fields[field]..], Count, frequencies);
        ref var first = ref MemoryMarshal.GetReference(frequencies);
        ref var other = ref MemoryMarshal.GetReference(elsewhere);
        for (nuint i = 0; i < BitPacking.BlockSize; i += (nuint)Vector256<uint>.Count)
            (Vector256.LoadUnsafe(ref first, i) | Vector256.LoadUnsafe(ref other, i)).StoreUnsafe(ref other, i);
    }

    /// <summary>Whether a document of the loaded block has the term in a field before the last.</summary>
    private bool IsInOtherField(int index)
    {
        for (var field = 0; field < fieldCount - 1; field++)
            if (PatchedPacking.ReadOne(Bytes[_fields[field]..], Count, index) > 0) return true;
        return false;
    }
}
