using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ChatBot.Search.Spelling;

/// <summary>
/// Which letters a word has, and which of them at least twice, in 64 bits. An edit adds at most one bit and removes
/// at most one, so that a few instructions rule out most words that are too far away.
/// </summary>
internal static class LetterSignature
{
    private const int Buckets = 32;
    private const int Letters = 26;

    public static ulong Of(ReadOnlySpan<char> word)
    {
        var once = 0u;
        var twice = 0u;
        foreach (var c in word)
        {
            var bucket = char.IsAsciiLetterLower(c) ? c - 'a' : Letters + (c % (Buckets - Letters));
            var bit = 1u << bucket;
            twice |= once & bit;
            once |= bit;
        }

        return ((ulong)twice << Buckets) | once;
    }

    public static bool MayBeWithin(ulong left, ulong right, int distance) =>
        BitOperations.PopCount(left & ~right) <= distance && BitOperations.PopCount(right & ~left) <= distance;

    /// <summary>The first of many signatures, from <paramref name="start"/> on, that may be within a distance of 1 or 2; their number where none is.</summary>
    public static int IndexOfWithin(ReadOnlySpan<ulong> signatures, int start, ulong signature, int distance)
    {
        ref var first = ref MemoryMarshal.GetReference(signatures);
        var own = Vector256.Create(signature);
        for (; start + Vector256<ulong>.Count <= signatures.Length; start += Vector256<ulong>.Count)
        {
            var others = Vector256.LoadUnsafe(ref first, (nuint)start);
            var beyond = WithoutLowest(own & ~others, distance) | WithoutLowest(others & ~own, distance);
            var within = Vector256.Equals(beyond, Vector256<ulong>.Zero).ExtractMostSignificantBits();
            if (within != 0) return start + BitOperations.TrailingZeroCount(within);
        }

        while (start < signatures.Length && !MayBeWithin(signature, signatures[start], distance)) start++;
        return start;
    }

    private static Vector256<ulong> WithoutLowest(Vector256<ulong> bits, int count)
    {
        for (; count > 0; count--) bits &= bits - Vector256<ulong>.One;
        return bits;
    }
}
