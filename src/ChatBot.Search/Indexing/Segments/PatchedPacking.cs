using System.Numerics;

namespace ChatBot.Search.Indexing.Segments;

/// <summary>
/// Blocks of up to 128 numbers of which most are small: those have room in a few bits each, and what the others have
/// above these bits follows (Zukowski and others, "Super-scalar RAM-CPU cache compression", 2006, "PFOR").
/// </summary>
internal static class PatchedPacking
{
    // The first byte: the width, and whether another byte has the length of the patches that follow the packed numbers.
    private const int Patched = 0x80;
    private const int PatchBits = 7;
    private const int MaxPatchesLength = byte.MaxValue;

    public static void Write(ReadOnlySpan<uint> values, ByteSink sink)
    {
        var (width, patchesLength) = Choose(values);
        sink.WriteByte((byte)(patchesLength > 0 ? width | Patched : width));
        if (patchesLength > 0) sink.WriteByte((byte)patchesLength);
        Pack(values, width, sink);
        for (var i = 0; i < values.Length && patchesLength > 0; i++)
        {
            var high = High(values[i], width);
            if (high == 0) continue;
            sink.WriteByte((byte)i);
            sink.WriteVarint(high);
        }
    }

    /// <summary>Reads a block; <paramref name="values"/> has room for a whole one, and its rest is set to 0.</summary>
    public static void Read(ReadOnlySpan<byte> source, int count, Span<uint> values)
    {
        var header = Header.Of(source, count);
        BitPacking.Unpack(source[header.Start..], count, header.Width, values);
        values[count..].Clear();
        for (var position = header.Patches; position < header.End;)
        {
            var index = source[position++];
            values[index] |= (uint)Varint.Read(source, ref position) << header.Width;
        }
    }

    /// <summary>Whether nearly all numbers are 0, so that only the others are written; <paramref name="numbers"/> are these then.</summary>
    public static bool IsSparse(ReadOnlySpan<byte> source, out SparseNumbers numbers)
    {
        var isSparse = source[0] is 0 or Patched;
        numbers = isSparse && source[0] == Patched ? new SparseNumbers(source.Slice(2, source[1])) : default;
        return isSparse;
    }

    /// <summary>One number of a block.</summary>
    public static uint ReadOne(ReadOnlySpan<byte> source, int count, int index)
    {
        var header = Header.Of(source, count);
        var value = BitPacking.UnpackOne(source[header.Start..], header.Width, index);
        for (var position = header.Patches; position < header.End;)
        {
            var patched = source[position++];
            var high = (uint)Varint.Read(source, ref position);
            if (patched == index) return value | (high << header.Width);
        }

        return value;
    }

    /// <summary>How many bytes a block takes; false where it makes no sense.</summary>
    public static bool TryMeasure(ReadOnlySpan<byte> source, int count, out int length)
    {
        var header = Header.Of(source, count);
        length = header.End;
        return header.Width <= 32;
    }

    private static ulong High(uint value, int width) => (ulong)value >> width;

    /// <summary>Packs the lowest bits.</summary>
    private static void Pack(ReadOnlySpan<uint> values, int width, ByteSink sink)
    {
        Span<uint> low = stackalloc uint[BitPacking.BlockSize];
        var mask = (uint)((1UL << width) - 1);
        for (var i = 0; i < values.Length; i++) low[i] = values[i] & mask;
        BitPacking.Pack(low[..values.Length], width, sink.Append(BitPacking.PackedLength(values.Length, width)));
    }

    /// <summary>The width with which the block gets shortest; of several the greatest, which has the fewest patches.</summary>
    private static (int Width, int PatchesLength) Choose(ReadOnlySpan<uint> values)
    {
        // How many numbers have more bits than any width.
        Span<int> wider = stackalloc int[33 + PatchBits];
        wider.Clear();
        foreach (var value in values) wider[32 - BitOperations.LeadingZeroCount(value)]++;
        var most = 32;
        while (most > 0 && wider[most] == 0) most--;
        for (int width = most, sum = 0; width >= 0; width--) (wider[width], sum) = (sum, sum + wider[width]);
        var (best, bestPatches, least) = (most, 0, BitPacking.PackedLength(values.Length, most));
        for (var width = most - 1; width >= 0; width--)
        {
            // Each patch has its place, and a byte for every seven bits.
            var patches = wider[width];
            for (var bits = width; bits < most; bits += PatchBits) patches += wider[bits];
            if (patches > MaxPatchesLength) break;
            if (BitPacking.PackedLength(values.Length, width) + patches + 1 is var length && length < least) (best, bestPatches, least) = (width, patches, length);
        }

        return (best, bestPatches);
    }

    private readonly record struct Header(int Width, int Start, int Patches, int End)
    {
        public static Header Of(ReadOnlySpan<byte> source, int count)
        {
            var width = source[0] & (Patched - 1);
            var start = source[0] < Patched ? 1 : 2;
            var patches = start + BitPacking.PackedLength(count, width);
            return new Header(width, start, patches, start == 1 ? patches : patches + source[1]);
        }
    }
}
