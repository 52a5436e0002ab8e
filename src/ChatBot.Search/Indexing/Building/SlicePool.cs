using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Indexing.Building;

/// <summary>
/// The bytes of many streams that grow at the same time: each stream has slices of one pool, the next twice as long as
/// the one before, and a slice ends in the address of the next (Lucene's <c>ByteBlockPool</c>). For one thread.
/// </summary>
internal sealed class SlicePool
{
    private const int BlockBits = 17;

    // Of a size that the garbage collector does not move.
    private const int BlockSize = 1 << BlockBits;
    private const int LinkLength = sizeof(int);
    private const int FirstLength = 8 + LinkLength;
    private const int MaxLevel = 8;

    private byte[][] _blocks = [];
    private int _blockCount;
    private int _end;

    /// <summary>How many bytes all slices take.</summary>
    public long Size => (uint)_end;

    /// <summary>Forgets all streams, but keeps the room.</summary>
    public void Clear() => _end = 0;

    /// <summary>Begins a stream.</summary>
    public Stream Begin()
    {
        var start = Take(LengthOf(0));
        return new Stream { Start = start, Next = start, End = start + LengthOf(0) - LinkLength };
    }

    /// <summary>Fetches from memory where a stream's next byte goes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Prefetch(in Stream stream)
    {
        if (Sse.IsSupported) Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_blocks[stream.Next >> BlockBits]), stream.Next & (BlockSize - 1))));
    }

    /// <summary>Appends a number to a stream.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void WriteVarint(ref Stream stream, uint value)
    {
        const int mostBytes = 5;
        if (stream.End - stream.Next < mostBytes)
        {
            WriteAcross(ref stream, value);
            return;
        }

        ref var at = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_blocks[stream.Next >> BlockBits]), stream.Next & (BlockSize - 1));
        var length = 0;
        for (; value >= 0x80; value >>= 7) Unsafe.Add(ref at, length++) = (byte)(value | 0x80);
        Unsafe.Add(ref at, length++) = (byte)value;
        stream.Next += length;
    }

    /// <summary>How many bytes a stream has.</summary>
    public static int LengthOf(in Stream stream)
    {
        var length = 0;
        for (var level = 0; level < stream.Level; level++) length += RoomOf(level);
        return length + stream.Next - (stream.End - RoomOf(stream.Level));
    }

    /// <summary>Appends all bytes of a stream to a sink.</summary>
    public void CopyTo(in Stream stream, ByteSink sink)
    {
        var slice = stream.Start;
        for (var level = 0; level < stream.Level; level++)
        {
            var room = RoomOf(level);
            var bytes = Slice(slice, room + LinkLength);
            sink.Write(bytes[..room]);
            slice = MemoryMarshal.Read<int>(bytes[room..]);
        }

        sink.Write(Slice(slice, stream.Next - slice));
    }

    private static int LengthOf(int level) => FirstLength << Math.Min(level, MaxLevel);

    private static int RoomOf(int level) => LengthOf(level) - LinkLength;

    private Span<byte> Slice(int address, int length) => _blocks[address >> BlockBits].AsSpan(address & (BlockSize - 1), length);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteAcross(ref Stream stream, uint value)
    {
        Span<byte> bytes = stackalloc byte[Varint.MaxLength];
        foreach (var next in bytes[..Varint.Write(bytes, value)])
        {
            if (stream.Next == stream.End) Lengthen(ref stream);
            _blocks[stream.Next >> BlockBits][stream.Next & (BlockSize - 1)] = next;
            stream.Next++;
        }
    }

    private void Lengthen(ref Stream stream)
    {
        stream.Level++;
        var length = LengthOf(stream.Level);
        var next = Take(length);
        MemoryMarshal.Write(Slice(stream.End, LinkLength), next);
        stream.Next = next;
        stream.End = next + length - LinkLength;
    }

    private int Take(int length)
    {
        if ((_end & (BlockSize - 1)) + length > BlockSize) _end = checked((_end + BlockSize - 1) & ~(BlockSize - 1));
        if (_end >> BlockBits == _blockCount) AddBlock();
        var taken = _end;
        _end = checked(_end + length);
        return taken;
    }

    private void AddBlock()
    {
        if (_blockCount == _blocks.Length) Array.Resize(ref _blocks, Math.Max(4, 2 * _blocks.Length));
        _blocks[_blockCount++] = GC.AllocateUninitializedArray<byte>(BlockSize);
    }

    /// <summary>A stream's addresses in the pool: where it begins, where its next byte goes and where its current slice ends.</summary>
    internal struct Stream
    {
        public int Start;
        public int Next;
        public int End;
        public byte Level;

        /// <summary>Whether it was never begun.</summary>
        public readonly bool IsNone => End == 0;
    }
}
