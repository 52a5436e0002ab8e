using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ChatBot.Search.Indexing.Segments;

/// <summary>
/// Blocks of up to 128 small numbers, each in the same number of bits, laid out in four lanes so that four are unpacked
/// at a time (Lemire and Boytsov, "Decoding billions of integers per second through vectorization", 2015, "SIMD-BP128").
/// Number i is in lane i mod 4 as that lane's number i / 4.
/// </summary>
internal static class BitPacking
{
    public const int BlockSize = 128;

    /// <summary>Fewer numbers are written one after the other, since whole lanes would take more room.</summary>
    public const int LeastCount = 32;

    private const int Lanes = 4;
    private const int WordBits = 32;

    /// <summary>How many bits the largest of the numbers needs.</summary>
    public static int WidthOf(ReadOnlySpan<uint> values)
    {
        var all = 0u;
        foreach (var value in values) all |= value;
        return WordBits - BitOperations.LeadingZeroCount(all);
    }

    /// <summary>How many bytes a block takes.</summary>
    public static int PackedLength(int count, int width) => ((Rows(count) * width) + WordBits - 1) / WordBits * Lanes * sizeof(uint);

    public static void Pack(ReadOnlySpan<uint> values, int width, Span<byte> destination)
    {
        if (width == 0) return;
        Span<uint> padded = stackalloc uint[BlockSize];
        values.CopyTo(padded);
        padded[values.Length..].Clear();
        ref var value = ref MemoryMarshal.GetReference(padded);
        ref var packed = ref MemoryMarshal.GetReference(destination[..PackedLength(values.Length, width)]);
        var words = Vector128<uint>.Zero;
        var word = 0;
        var shift = 0;
        var rows = Rows(values.Length);
        for (var row = 0; row < rows; row++)
        {
            var four = Vector128.LoadUnsafe(ref value, (nuint)(row * Lanes));
            words |= Vector128.ShiftLeft(four, shift);
            shift += width;
            if (shift < WordBits) continue;
            words.AsByte().StoreUnsafe(ref packed, (nuint)(word++ * Vector128<byte>.Count));
            shift -= WordBits;
            words = shift > 0 ? Vector128.ShiftRightLogical(four, width - shift) : Vector128<uint>.Zero;
        }

        if (shift > 0) words.AsByte().StoreUnsafe(ref packed, (nuint)(word * Vector128<byte>.Count));
    }

    /// <summary>Unpacks a block; <paramref name="destination"/> has room for a whole one, and its rest is set to anything.</summary>
    public static void Unpack(ReadOnlySpan<byte> source, int count, int width, Span<uint> destination)
    {
        if (Vector128.IsHardwareAccelerated)
            UnpackLanes(source, count, width, destination);
        else
            UnpackOneByOne(source, count, width, destination);
    }

    /// <summary>One number of a block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint UnpackOne(ReadOnlySpan<byte> source, int width, int index)
    {
        if (width == 0) return 0;
        var words = MemoryMarshal.Cast<byte, uint>(source);
        var (word, shift) = Place(index, width);
        var value = words[word] >> shift;
        if (shift + width > WordBits) value |= words[word + Lanes] << (WordBits - shift);
        return value & Mask(width);
    }

    internal static void UnpackOneByOne(ReadOnlySpan<byte> source, int count, int width, Span<uint> destination)
    {
        for (var i = 0; i < count; i++) destination[i] = UnpackOne(source, width, i);
    }

    internal static void UnpackLanes(ReadOnlySpan<byte> source, int count, int width, Span<uint> destination)
    {
        destination = destination[..BlockSize];
        if (width == 0)
        {
            destination.Clear();
            return;
        }

        var length = PackedLength(count, width);
        var wordCount = length / Vector128<byte>.Count;
        ref var packed = ref MemoryMarshal.GetReference(source[..length]);
        ref var unpacked = ref MemoryMarshal.GetReference(destination);
        var mask = Vector128.Create(Mask(width));
        var words = Load(ref packed, 0);
        var word = 0;
        var shift = 0;
        var rows = Rows(count);
        for (var row = 0; row < rows; row++)
        {
            var values = Vector128.ShiftRightLogical(words, shift);
            shift += width;
            if (shift >= WordBits)
            {
                shift -= WordBits;
                if (++word < wordCount)
                {
                    words = Load(ref packed, word);
                    if (shift > 0) values |= Vector128.ShiftLeft(words, width - shift);
                }
            }

            (values & mask).StoreUnsafe(ref unpacked, (nuint)(row * Lanes));
        }
    }

    private static Vector128<uint> Load(ref byte packed, int word) =>
        Vector128.LoadUnsafe(ref packed, (nuint)(word * Vector128<byte>.Count)).AsUInt32();

    private static (int Word, int Shift) Place(int index, int width)
    {
        var bit = index / Lanes * width;
        return ((bit / WordBits * Lanes) + (index % Lanes), bit % WordBits);
    }

    private static int Rows(int count) => (count + Lanes - 1) / Lanes;

    private static uint Mask(int width) => uint.MaxValue >> (WordBits - width);
}
