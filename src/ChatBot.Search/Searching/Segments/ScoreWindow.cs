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

    /// <summary>How many documents the first window has, so that there soon is a threshold; each other has twice as many as the one before.</summary>
    public const int MinSize = 512;

    private const int GroupSize = 64;

    private readonly double[] _sums = new double[MaxSize];

    // A bit for each group of 64 documents with a sum.
    private ulong _groups;

    public int From { get; private set; }

    public int To { get; private set; }

    /// <summary>Whether no sums are left.</summary>
    public bool IsDrained => _groups == 0;

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

    /// <summary>Puts sums back that <see cref="Drain"/> gave, and forgets them there.</summary>
    public void Restore(CandidateList candidates)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            var place = candidates.Documents[i] - From;
            _sums[place] = candidates.Sums[i];
            _groups |= 1UL << (place / GroupSize);
        }

        candidates.Clear();
    }

    /// <summary>Moves the sums that are above a limit to the candidates, and forgets the others.</summary>
    public void Drain(double limit, CandidateList candidates)
    {
        while (_groups != 0) DrainGroup(limit, candidates);
    }

    /// <summary>The same for the next few documents only.</summary>
    public void DrainGroup(double limit, CandidateList candidates)
    {
        ref var all = ref MemoryMarshal.GetArrayDataReference(_sums);
        var limits = Vector256.Create(limit);
        var start = (nuint)BitOperations.TrailingZeroCount(_groups) * GroupSize;
        _groups &= _groups - 1;
        for (var i = start; i < start + GroupSize; i += (nuint)Vector256<double>.Count)
        {
            var above = Vector256.GreaterThan(Vector256.LoadUnsafe(ref all, i), limits).ExtractMostSignificantBits();
            for (; above != 0; above &= above - 1)
            {
                var place = i + (nuint)BitOperations.TrailingZeroCount(above);
                candidates.Add(From + (int)place, Unsafe.Add(ref all, place));
            }

            Vector256<double>.Zero.StoreUnsafe(ref all, i);
        }
    }
}
