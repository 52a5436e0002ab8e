using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ChatBot.Search.Searching.Segments;

/// <summary>
/// Sums of scores for a few thousand documents in a row. Sums are doubles, in which a handful of floats add up exactly
/// (but for scores that differ by a factor of millions), so that the order of clauses does not show.
/// </summary>
internal sealed class ScoreWindow
{
    /// <summary>How many documents the largest window has.</summary>
    public const int MaxSize = 4096;

    /// <summary>How many documents <see cref="TryDrainGroup"/> looks at.</summary>
    public const int GroupSize = 64;

    private const int MinSize = 1024;

    // Fewer windows cost less, smaller ones have tighter bounds and raise the threshold earlier.
    private const int WindowsPerSegment = 64;

    private readonly double[] _sums = new double[MaxSize];

    // A bit for each group of 64 documents with a sum.
    private ulong _groups;

    public int From { get; private set; }

    public int To { get; private set; }

    /// <summary>How many documents a window has in a segment of so many.</summary>
    public static int SizeFor(int documentCount) =>
        Math.Clamp((int)BitOperations.RoundUpToPowerOf2((uint)documentCount / WindowsPerSegment), MinSize, MaxSize);

    /// <summary>Moves the window, which must be drained.</summary>
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
            Unsafe.Add(ref sums, offset) += scores[index];
            groups |= 1UL << (int)(offset / GroupSize);
        }

        _groups = groups;
        return index;
    }

    /// <summary>
    /// Copies out the next 64 documents' sums that are above a limit, by rising documents, and forgets them all; false
    /// where no sums are left.
    /// </summary>
    public bool TryDrainGroup(double limit, Span<int> documents, Span<double> sums, out int count)
    {
        count = 0;
        if (_groups == 0) return false;
        ref var all = ref MemoryMarshal.GetArrayDataReference(_sums);
        var limits = Vector256.Create(limit);
        var start = (nuint)ulong.TrailingZeroCount(_groups) * GroupSize;
        _groups &= _groups - 1;
        for (var i = start; i < start + GroupSize; i += (nuint)Vector256<double>.Count)
        {
            var above = Vector256.GreaterThan(Vector256.LoadUnsafe(ref all, i), limits).ExtractMostSignificantBits();
            for (; above != 0; above &= above - 1)
            {
                var place = i + (nuint)BitOperations.TrailingZeroCount(above);
                documents[count] = From + (int)place;
                sums[count++] = Unsafe.Add(ref all, place);
            }

            Vector256<double>.Zero.StoreUnsafe(ref all, i);
        }

        return true;
    }
}
