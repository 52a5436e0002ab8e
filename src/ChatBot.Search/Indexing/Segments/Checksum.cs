using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace ChatBot.Search.Indexing.Segments;

/// <summary>CRC-32C (Castagnoli), which processors compute by themselves. Bytes may come in pieces.</summary>
internal struct Checksum
{
    private const uint Polynomial = 0x82F63B78;

    // An instruction waits for the one before, so three lanes side by side take no longer than one.
    private const int Lanes = 3;
    private const int LaneLength = 1 << 14;

    /// <summary>x to the power of the bits in a lane, modulo the polynomial.</summary>
    private const uint LaneShift = 0xBF455269;

    private uint _crc = uint.MaxValue;

    public Checksum()
    {
    }

    public readonly uint Value => ~_crc;

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var checksum = new Checksum();
        checksum.Add(bytes);
        return checksum.Value;
    }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        // Code that is compiled ahead calls the runtime for a reference, so it is taken once.
        ref var start = ref MemoryMarshal.GetReference(bytes);
        var crc = _crc;
        var at = 0;
        for (; at <= bytes.Length - (Lanes * LaneLength); at += Lanes * LaneLength) crc = NextLanes(crc, ref Unsafe.Add(ref start, at));
        for (; at <= bytes.Length - sizeof(ulong); at += sizeof(ulong)) crc = Next(crc, ref start, at);
        for (; at < bytes.Length; at++) crc = BitOperations.Crc32C(crc, bytes[at]);
        _crc = crc;
    }

    private static uint NextLanes(uint crc, ref byte start)
    {
        var (second, third) = (0u, 0u);
        for (var at = 0; at < LaneLength; at += sizeof(ulong))
        {
            crc = Next(crc, ref start, at);
            second = Next(second, ref start, at + LaneLength);
            third = Next(third, ref start, at + (2 * LaneLength));
        }

        return AfterLane(AfterLane(crc) ^ second) ^ third;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Next(uint crc, ref byte start, int at)
    {
        var word = Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, at));
        return Sse42.X64.IsSupported ? (uint)Sse42.X64.Crc32(crc, word) : BitOperations.Crc32C(crc, word);
    }

    /// <summary>What a checksum becomes by a lane of zeros: its product with <see cref="LaneShift"/>.</summary>
    private static uint AfterLane(uint crc)
    {
        var product = 0u;
        for (var (power, bit) = (LaneShift, 1u << 31); bit != 0; bit >>= 1)
        {
            if ((crc & bit) != 0) product ^= power;
            power = (power >> 1) ^ ((power & 1) * Polynomial);
        }

        return product;
    }
}
