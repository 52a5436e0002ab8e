using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ChatBot.Search.Searching.Segments;

/// <summary>Looks in rising documents for the first that is not before one.</summary>
internal static class RisingDocuments
{
    /// <summary>Its place, from an index on, mostly a few steps away.</summary>
    public static int NotBelow(ReadOnlySpan<uint> documents, int index, int document)
    {
        var sought = Vector256.Create(document);
        ref var first = ref MemoryMarshal.GetReference(documents);
        for (; index + Vector256<int>.Count <= documents.Length; index += Vector256<int>.Count)
        {
            var below = Vector256.LessThan(Vector256.LoadUnsafe(ref first, (nuint)index).AsInt32(), sought).ExtractMostSignificantBits();
            if (below != byte.MaxValue) return index + BitOperations.TrailingZeroCount(~below);
        }

        while (index < documents.Length && documents[index] < (uint)document) index++;
        return index;
    }

    /// <summary>The same in leaps, each twice as long as the one before, where it may be far away.</summary>
    public static int LeapTo(ReadOnlySpan<int> documents, int index, int document)
    {
        var low = index;
        var step = 1;
        while (low + step < documents.Length && documents[low + step - 1] < document)
        {
            low += step;
            step *= 2;
        }

        var high = Math.Min(low + step, documents.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (documents[middle] < document)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
