using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ChatBot.Search.Indexing.Segments;

/// <summary>
/// Blocks of up to 128 small numbers, each in the same number of bits, one after the other, the lowest bit first. Eight
/// numbers take as many whole bytes as one takes bits, so that processors which can spread bits unpack eight at a time.
/// </summary>
internal static class BitPacking
{
    public const int BlockSize = 128;

    private const int WordBits = 32;

    /// <summary>How many bits the largest of the numbers needs.</summary>
    public static int WidthOf(ReadOnlySpan<uint> values)
    {
        var all = 0u;
        foreach (var value in values) all |= value;
        return WordBits - BitOperations.LeadingZeroCount(all);
    }

    /// <summary>How many bytes a block takes.</summary>
    public static int PackedLength(int count, int width) => ((count * width) + 7) / 8;

    public static void Pack(ReadOnlySpan<uint> values, int width, Span<byte> destination)
    {
        var pending = 0UL;
        var bits = 0;
        foreach (var value in values)
        {
            pending |= (ulong)value << bits;
            bits += width;
            if (bits < WordBits) continue;
            BinaryPrimitives.WriteUInt32LittleEndian(destination, (uint)pending);
            destination = destination[sizeof(uint)..];
            pending >>= WordBits;
            bits -= WordBits;
        }

        for (var next = 0; bits > 0; bits -= 8, pending >>= 8) destination[next++] = (byte)pending;
    }

    /// <summary>Unpacks a block.</summary>
    /// <param name="source">The block; other bytes may follow.</param>
    /// <param name="count">How many numbers it has.</param>
    /// <param name="width">How many bits each has.</param>
    /// <param name="destination">Room for a whole block; what is behind the numbers is set to anything.</param>
    public static void Unpack(ReadOnlySpan<byte> source, int count, int width, Span<uint> destination)
    {
        if (Bmi2.X64.IsSupported && Avx2.IsSupported && width <= 16)
            UnpackBySpreading(source, count, width, destination);
        else
            UnpackOneByOne(source, count, width, destination);
    }

    /// <summary>One number of a block.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint UnpackOne(ReadOnlySpan<byte> source, int width, int index)
    {
        var bit = index * width;
        return (uint)(EightBytes(source, bit >> 3) >> (bit & 7)) & Mask(width);
    }

    internal static void UnpackOneByOne(ReadOnlySpan<byte> source, int count, int width, Span<uint> destination)
    {
        for (var i = 0; i < count; i++) destination[i] = UnpackOne(source, width, i);
    }

    internal static void UnpackBySpreading(ReadOnlySpan<byte> source, int count, int width, Span<uint> destination)
    {
        destination = destination[..BlockSize];
        if (width == 0)
            destination.Clear();
        else if (width <= 8)
            UnpackBytes(source, count, width, destination);
        else
            UnpackWords(source, count, width, destination);
    }

    /// <summary>Eight numbers of up to eight bits at a time.</summary>
    private static void UnpackBytes(ReadOnlySpan<byte> source, int count, int width, Span<uint> destination)
    {
        ref var unpacked = ref MemoryMarshal.GetReference(destination);
        var mask = 0x0101010101010101UL * Mask(width);
        for (int i = 0, at = 0; i < count; i += 8, at += width)
        {
            var spread = Bmi2.X64.ParallelBitDeposit(EightBytes(source, at), mask);
            Avx2.ConvertToVector256Int32(Vector128.CreateScalarUnsafe(spread).AsByte()).AsUInt32().StoreUnsafe(ref unpacked, (nuint)i);
        }
    }

    /// <summary>Four numbers of up to sixteen bits at a time.</summary>
    private static void UnpackWords(ReadOnlySpan<byte> source, int count, int width, Span<uint> destination)
    {
        ref var unpacked = ref MemoryMarshal.GetReference(destination);
        var mask = 0x0001000100010001UL * Mask(width);
        for (int i = 0, bit = 0; i < count; i += 4, bit += 4 * width)
        {
            var spread = Bmi2.X64.ParallelBitDeposit(EightBytes(source, bit >> 3) >> (bit & 7), mask);
            Sse41.ConvertToVector128Int32(Vector128.CreateScalarUnsafe(spread).AsUInt16()).AsUInt32().StoreUnsafe(ref unpacked, (nuint)i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong EightBytes(ReadOnlySpan<byte> source, int at) => at + sizeof(ulong) <= source.Length
        ? Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref MemoryMarshal.GetReference(source), at))
        : LastBytes(source, at);

    private static ulong LastBytes(ReadOnlySpan<byte> source, int at)
    {
        Span<byte> last = stackalloc byte[sizeof(ulong)];
        last.Clear();
        source[Math.Min(at, source.Length)..].CopyTo(last);
        return BinaryPrimitives.ReadUInt64LittleEndian(last);
    }

    private static uint Mask(int width) => (uint)((1UL << width) - 1);
}
