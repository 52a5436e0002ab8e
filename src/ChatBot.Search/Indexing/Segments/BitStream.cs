using System.Buffers.Binary;
using System.Numerics;

namespace ChatBot.Search.Indexing.Segments;

/// <summary>Any count of small numbers, each in the same number of bits, one after the other.</summary>
internal static class BitStream
{
    /// <summary>More bits do not fit into the eight bytes that are read at once.</summary>
    public const int MaxWidth = 56;

    /// <summary>How many bits the largest of the numbers needs.</summary>
    public static int WidthOf(ReadOnlySpan<ulong> values)
    {
        var all = 0UL;
        foreach (var value in values) all |= value;
        return 64 - BitOperations.LeadingZeroCount(all);
    }

    /// <summary>How many bytes the numbers take.</summary>
    public static int PackedLength(int count, int width) => (int)((((long)count * width) + 7) / 8);

    public static void Pack(ReadOnlySpan<ulong> values, int width, Span<byte> destination)
    {
        var pending = 0UL;
        var bits = 0;
        var next = 0;
        foreach (var value in values)
        {
            pending |= value << bits;
            bits += width;
            if (bits < 64) continue;
            BinaryPrimitives.WriteUInt64LittleEndian(destination[next..], pending);
            next += sizeof(ulong);
            bits -= 64;
            pending = bits > 0 ? value >> (width - bits) : 0;
        }

        for (; bits > 0; bits -= 8)
        {
            destination[next++] = (byte)pending;
            pending >>= 8;
        }
    }

    public static ulong UnpackOne(ReadOnlySpan<byte> source, int width, int index)
    {
        var bit = (long)index * width;
        var rest = source[(int)(bit >> 3)..];
        return (EightBytes(rest) >> (int)(bit & 7)) & ((1UL << width) - 1);
    }

    private static ulong EightBytes(ReadOnlySpan<byte> source)
    {
        if (source.Length >= sizeof(ulong)) return BinaryPrimitives.ReadUInt64LittleEndian(source);
        var value = 0UL;
        for (var i = 0; i < source.Length; i++) value |= (ulong)source[i] << (8 * i);
        return value;
    }
}
