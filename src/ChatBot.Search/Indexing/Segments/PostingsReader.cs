using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ChatBot.Search.Indexing.Segments;

/// <summary>
/// Reads a term's postings, any block at any time. Used again from term to term, and then without an allocation. What a
/// loaded block is decoded of stays packed until it is asked for.
/// </summary>
internal sealed partial class PostingsReader(int fieldCount)
{
    // Where in the loaded block each field's frequencies begin.
    private readonly int[] _fields = new int[fieldCount];
    private readonly uint[] _documents = new uint[BitPacking.BlockSize];
    private readonly byte[] _few = new byte[RarePostings.Limit * (1 + Varint.MaxLength)];

    // Those of a rare term; behind the most that these can be there are zeroes.
    private uint[][] _rare = [];
    private Segment? _segment;
    private TermEntry _entry;
    private BlockDirectory _directory;
    private long _blocks;
    private int _blockStart;
    private int _blockLength;
    private int _lastDocument;

    public int BlockCount { get; private set; }

    /// <summary>The number of the loaded block, or −1.</summary>
    public int Block { get; private set; } = -1;

    /// <summary>How many postings the loaded block has.</summary>
    public int Count { get; private set; }

    /// <summary>The documents of the loaded block.</summary>
    public ReadOnlySpan<uint> Documents => _documents.AsSpan(0, Count);

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

    /// <summary>The impacts of all blocks, one more than fields for each; of a rare term they are not known.</summary>
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
        var rise = RunningSum.TryOf(_documents, previous);
        var last = _documents[Count - 1];
        if (!rise || last >= (uint)_segment!.DocumentCount || (BlockCount > 1 && last != LastDocuments[block])) throw _segment!.Damaged();
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

        if (field < fieldCount - 1)
        {
            PatchedPacking.Read(Bytes[_fields[field]..], Count, frequencies);
            return;
        }

        Span<uint> all = stackalloc uint[fieldCount * BitPacking.BlockSize];
        ReadFrequencies(all);
        all[^BitPacking.BlockSize..].CopyTo(frequencies);
    }

    /// <summary>
    /// The same for the last field as it is written: of documents that have the term in no other field, one less than they have.
    /// Not for rare terms.
    /// </summary>
    public void ReadLastField(Span<uint> frequencies) => PatchedPacking.Read(Bytes[_fields[^1]..], Count, frequencies);

    /// <summary>How often the loaded block's documents have the term in each field; <paramref name="frequencies"/> has room for a whole block a field.</summary>
    public void ReadFrequencies(Span<uint> frequencies)
    {
        if (_entry.IsRare)
        {
            for (var field = 0; field < fieldCount; field++) _rare[field].CopyTo(frequencies[(field * BitPacking.BlockSize)..]);
            return;
        }

        for (var field = 0; field < fieldCount; field++)
            PatchedPacking.Read(Bytes[_fields[field]..], Count, frequencies.Slice(field * BitPacking.BlockSize, BitPacking.BlockSize));
        AddOne(frequencies[..(fieldCount * BitPacking.BlockSize)]);
    }

    /// <summary>What to throw when the loaded block makes no sense.</summary>
    public SegmentFormatException Damaged() => _segment!.Damaged();

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
        if (_rare.Length == 0) _rare = Room();
        foreach (var frequencies in _rare) frequencies.AsSpan(Count..RarePostings.Limit).Clear();
        if (!_segment!.RarePostings.TryRead(RareBytes, _entry.IsInLastFieldOnly, _documents.AsSpan(0, Count), _rare, out _rareEnd)) throw _segment.Damaged();
        _lastDocument = (int)_documents[Count - 1];
    }

    private uint[][] Room()
    {
        var room = new uint[fieldCount][];
        for (var field = 0; field < room.Length; field++) room[field] = new uint[BitPacking.BlockSize];
        return room;
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

    /// <summary>Adds one in the last field for each document that has the term in no other.</summary>
    private void AddOne(Span<uint> frequencies)
    {
        ref var first = ref MemoryMarshal.GetReference(frequencies);
        var last = (nuint)(fieldCount - 1) * BitPacking.BlockSize;
        for (nuint i = 0; i < BitPacking.BlockSize; i += (nuint)Vector256<uint>.Count)
        {
            var elsewhere = Vector256<uint>.Zero;
            for (nuint field = 0; field < last; field += BitPacking.BlockSize) elsewhere |= Vector256.LoadUnsafe(ref first, field + i);
            (Vector256.LoadUnsafe(ref first, last + i) - Vector256.Equals(elsewhere, Vector256<uint>.Zero)).StoreUnsafe(ref first, last + i);
        }

        frequencies[((int)last + Count)..].Clear();
    }

    /// <summary>Whether a document of the loaded block has the term in a field before the last.</summary>
    private bool IsInOtherField(int index)
    {
        for (var field = 0; field < fieldCount - 1; field++)
            if (PatchedPacking.ReadOne(Bytes[_fields[field]..], Count, index) > 0) return true;
        return false;
    }
}
