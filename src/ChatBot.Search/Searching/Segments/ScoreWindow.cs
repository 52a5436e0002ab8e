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
        ref var document = ref MemoryMarshal.GetReference(documents);
        ref var score = ref MemoryMarshal.GetReference(scores[..documents.Length]);
        var from = (uint)From;
        var size = (uint)(To - From);
        var first = index;
        for (; index < documents.Length; index++)
        {
            var offset = Unsafe.Add(ref document, index) - from;
            if (offset >= size) break;
            Unsafe.Add(ref sums, offset) += Unsafe.Add(ref score, index);
        }

        if (index > first) Mark(documents[first..index]);
        return index;
    }

    /// <summary>How many documents have sums above a limit, or any number above <paramref name="enough"/>; forgets the sums of groups that have none.</summary>
    public int CountAbove(double limit, int enough)
    {
        var count = 0;
        for (var groups = _groups; groups != 0 && count <= enough; groups &= groups - 1)
        {
            var group = BitOperations.TrailingZeroCount(groups);
            var above = Above(group, Vector512.Create(limit));
            count += BitOperations.PopCount(above);
            if (above != 0) continue;
            Forget(group);
            _groups &= ~(1UL << group);
        }

        return count;
    }

    /// <summary>Moves the sums that are above a limit to the candidates, and forgets the others.</summary>
    public void Drain(double limit, CandidateList candidates)
    {
        while (_groups != 0) DrainGroup(limit, candidates);
    }

    /// <summary>The same for the next few documents only.</summary>
    public void DrainGroup(double limit, CandidateList candidates)
    {
        var group = BitOperations.TrailingZeroCount(_groups);
        _groups &= _groups - 1;
        var sums = _sums.AsSpan(group * GroupSize, GroupSize);
        for (var above = Above(group, Vector512.Create(limit)); above != 0; above &= above - 1)
        {
            var place = BitOperations.TrailingZeroCount(above);
            candidates.Add(From + (group * GroupSize) + place, sums[place]);
        }

        Forget(group);
    }

    /// <summary>Notes the groups of documents of the window; where there are many, those between the first and the last too.</summary>
    private void Mark(ReadOnlySpan<uint> documents)
    {
        var first = (int)(documents[0] - (uint)From) / GroupSize;
        var last = (int)(documents[^1] - (uint)From) / GroupSize;
        if (documents.Length > last - first)
        {
            _groups |= (ulong.MaxValue << first) & (ulong.MaxValue >> (63 - last));
            return;
        }

        foreach (var document in documents) _groups |= 1UL << (int)((document - (uint)From) / GroupSize);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Forget(int group)
    {
        ref var sums = ref _sums[group * GroupSize];
        for (var i = 0; i < GroupSize; i += Vector512<double>.Count) Vector512<double>.Zero.StoreUnsafe(ref sums, (nuint)i);
    }

    /// <summary>A bit for each document of a group whose sum is above a limit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Above(int group, Vector512<double> limit)
    {
        ref var sums = ref _sums[group * GroupSize];
        var above = 0UL;
        for (var i = 0; i < GroupSize; i += Vector512<double>.Count)
            above |= Vector512.GreaterThan(Vector512.LoadUnsafe(ref sums, (nuint)i), limit).ExtractMostSignificantBits() << i;
        return above;
    }
}
