using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace ChatBot.Search.Indexing.Segments;

/// <summary>Turns gaps between documents into documents.</summary>
internal static class RunningSum
{
    /// <summary>
    /// Replaces each gap by the document that stands so many documents behind the one after its predecessor; false where
    /// documents do not rise then, because there is no room for such gaps.
    /// </summary>
    /// <param name="values">Gaps, a multiple of eight, at most 128.</param>
    /// <param name="previous">The document before the first.</param>
    public static bool TryOf(Span<uint> values, int previous)
    {
        var areSmall = AreSmall(values);
        if (Avx2.IsSupported)
            OfLanePairs(values, previous);
        else if (Vector128.IsHardwareAccelerated)
            OfLanes(values, previous);
        else
            OneByOne(values, previous);
        return areSmall || Rise(values, previous);
    }

    internal static void OneByOne(Span<uint> values, int previous)
    {
        var sum = (uint)previous;
        foreach (ref var value in values) value = sum += value + 1;
    }

    internal static void OfLanes(Span<uint> values, int previous)
    {
        ref var first = ref MemoryMarshal.GetReference(values);
        var before = Vector128.Create((uint)previous);
        var steps = Vector128.Create(1u, 2, 3, 4);
        for (nuint i = 0; i + 4 <= (nuint)values.Length; i += 4)
        {
            var sums = Vector128.LoadUnsafe(ref first, i);
            sums += Vector128.Shuffle(sums, Vector128.Create(4u, 0, 1, 2));
            sums += Vector128.Shuffle(sums, Vector128.Create(4u, 4, 0, 1));
            sums += before + steps;
            sums.StoreUnsafe(ref first, i);
            before = Vector128.Shuffle(sums, Vector128.Create(3u, 3, 3, 3));
        }
    }

    internal static void OfLanePairs(Span<uint> values, int previous)
    {
        ref var first = ref MemoryMarshal.GetReference(values);
        var before = Vector256.Create((uint)previous);
        var steps = Vector256.Create(1u, 2, 3, 4, 5, 6, 7, 8);
        var fourth = Vector256.Create(3u);
        var last = Vector256.Create(7u);
        for (nuint i = 0; i + 8 <= (nuint)values.Length; i += 8)
        {
            var sums = Vector256.LoadUnsafe(ref first, i);
            sums += Avx2.ShiftLeftLogical128BitLane(sums, 4);
            sums += Avx2.ShiftLeftLogical128BitLane(sums, 8);

            // What the lower four sum up to goes to the upper four.
            sums += Avx2.Blend(Vector256<uint>.Zero, Avx2.PermuteVar8x32(sums, fourth), 0xF0);
            sums += steps;
            (sums + before).StoreUnsafe(ref first, i);

            // Not of what was stored, for which the next eight would have to wait.
            before += Avx2.PermuteVar8x32(sums, last);
        }
    }

    /// <summary>Whether so many gaps cannot add up to more than there is room for.</summary>
    private static bool AreSmall(ReadOnlySpan<uint> gaps)
    {
        ref var first = ref MemoryMarshal.GetReference(gaps);
        var all = Vector256<uint>.Zero;
        for (nuint i = 0; i + 8 <= (nuint)gaps.Length; i += 8) all |= Vector256.LoadUnsafe(ref first, i);
        return !Vector256.GreaterThanAny(all, Vector256.Create((1u << 24) - 1));
    }

    private static bool Rise(ReadOnlySpan<uint> documents, int previous)
    {
        var before = (long)previous;
        foreach (var document in documents)
        {
            if (document <= before) return false;
            before = document;
        }

        return true;
    }
}
