using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ChatBot.Search.Searching.Segments;

/// <summary>
/// Sums of scores for a few thousand documents in a row. Sums are doubles, in which a handful of floats add up exactly
/// (but for scores that differ by a factor of millions), so that the order of clauses does not show.
/// </summary>
internal sealed class ScoreWindow
{
    /// <summary>How many documents a window has.</summary>
    public const int Size = 4096;

    private const int GroupSize = 64;

    private readonly double[] _sums = new double[Size];

    // A bit for each group of 64 documents with a sum.
    private ulong _groups;

    public int From { get; private set; }

    public int To { get; private set; }

    /// <summary>Moves the window, which must be <see cref="Drain">drained</see>.</summary>
    public void MoveTo(int from, int to)
    {
        From = from;
        To = to;
    }

    /// <summary>Adds scores until a document lies behind the window; returns that document's index.</summary>
    public int Add(ReadOnlySpan<uint> documents, ReadOnlySpan<float> scores, int index)
    {
        ref var sums = ref MemoryMarshal.GetArrayDataReference(_sums);
        var groups = _groups;
        var from = (uint)From;
        var size = (uint)(To - From);
        for (; index < documents.Length; index++)
        {
            var offset = documents[index] - from;
            if (offset >= size) break;
            System.Runtime.CompilerServices.Unsafe.Add(ref sums, offset) += scores[index];
            groups |= 1UL << (int)(offset / GroupSize);
        }

        _groups = groups;
        return index;
    }

    /// <summary>
    /// Copies out the documents whose sums are above a limit, rising, and forgets all sums.
    /// </summary>
    /// <returns>How many they are.</returns>
    public int Drain(double limit, Span<int> documents, Span<double> sums)
    {
        var count = 0;
        ref var all = ref MemoryMarshal.GetArrayDataReference(_sums);
        var limits = Vector256.Create(limit);
        for (; _groups != 0; _groups &= _groups - 1)
        {
            var start = (nuint)ulong.TrailingZeroCount(_groups) * GroupSize;
            for (var i = start; i < start + GroupSize; i += (nuint)Vector256<double>.Count)
            {
                var values = Vector256.LoadUnsafe(ref all, i);
                var above = Vector256.GreaterThan(values, limits).ExtractMostSignificantBits();
                Vector256<double>.Zero.StoreUnsafe(ref all, i);
                for (; above != 0; above &= above - 1)
                {
                    var lane = int.TrailingZeroCount((int)above);
                    documents[count] = From + (int)i + lane;
                    sums[count++] = values.GetElement(lane);
                }
            }
        }

        return count;
    }
}
