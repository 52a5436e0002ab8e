using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace ChatBot.Search.Indexing.Segments;

/// <summary>Reads what a <see cref="BitWriter"/> wrote. To read on behind its end does no harm, and is noticed afterwards.</summary>
/// <param name="source">What was written; reading is fast where some bytes follow, whatever they are.</param>
/// <param name="length">How many bytes were written.</param>
/// <param name="position">The bit to begin with.</param>
internal ref struct BitReader(ReadOnlySpan<byte> source, int length, int position = 0)
{
    /// <summary>So many bytes behind are read in vain, where there are.</summary>
    public const int Slack = sizeof(ulong);

    /// <summary>The zeroes of a Rice code whose number follows in full.</summary>
    public const int MostUnary = 24;

    private readonly ReadOnlySpan<byte> _source = source;

    /// <summary>How many bits lie behind.</summary>
    public int Position { get; private set; } = position;

    /// <summary>Whether more was read than there is.</summary>
    public readonly bool IsPastEnd => Position > 8L * length;

    /// <summary>How many bits are left.</summary>
    public readonly long Left => (8L * length) - Position;

    /// <summary>Reads a number of at most 32 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint Read(int width)
    {
        var value = (uint)(Peek() & ((1UL << width) - 1));
        Position += width;
        return value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint ReadGamma()
    {
        var next = Peek();
        var width = Math.Min(BitOperations.TrailingZeroCount(next), MostUnary);
        Position += (2 * width) + 1;
        return (1U << width) | (uint)((next >> (width + 1)) & ((1UL << width) - 1));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public uint ReadRice(int width)
    {
        var next = Peek();
        var high = BitOperations.TrailingZeroCount(next);
        if (high >= MostUnary) return ReadInFull();
        Position += high + 1 + width;
        return (uint)(((ulong)high << width) | ((next >> (high + 1)) & ((1UL << width) - 1)));
    }

    private uint ReadInFull()
    {
        Position += MostUnary + 1;
        return Read(32);
    }

    /// <summary>At least the next 57 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly ulong Peek()
    {
        var at = Position >> 3;
        var bytes = at + sizeof(ulong) <= _source.Length ? BinaryPrimitives.ReadUInt64LittleEndian(_source[at..]) : LastBytes(at);
        return bytes >> (Position & 7);
    }

    private readonly ulong LastBytes(int at)
    {
        var value = 0UL;
        for (var i = at; i < _source.Length; i++) value |= (ulong)_source[i] << (8 * (i - at));
        return value;
    }
}
