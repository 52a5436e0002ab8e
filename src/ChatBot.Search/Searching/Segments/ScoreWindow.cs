using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace ChatBot.Search.Searching.Segments;

/// <summary>
/// Sums of scores for a few thousand documents in a row. Sums are doubles, in which a handful of floats add up exactly
/// (but for scores that differ by a factor of millions), so that the order of clauses does not show.
/// </summary>
internal sealed unsafe class ScoreWindow
{
    /// <summary>How many documents the largest windows have, each of which begins at a multiple of it.</summary>
    public const int MaxSize = GroupSize * GroupSize;

    private const int MinSize = MaxSize / 2;

    // As many as a number has bits: one for each document of a group, and one for each group of a window.
    private const int GroupSize = 64;

    // Where a vector lies across two lines of the processor's cache, to load it takes twice as long.
    private readonly double[] _room = GC.AllocateArray<double>(MaxSize + Vector512<double>.Count, pinned: true);
    private readonly int _first;

    // A bit for each group of documents with sums, and for each that can still have one of the best.
    private ulong _touched;
    private ulong _alive;

    public ScoreWindow()
    {
        var address = (nuint)Marshal.UnsafeAddrOfPinnedArrayElement(_room, 0);
        _first = (int)((nuint)Vector512<byte>.Count - (address % (nuint)Vector512<byte>.Count)) % Vector512<byte>.Count / sizeof(double);
    }

    public int From { get; private set; }

    public int To { get; private set; }

    /// <summary>Whether no documents are left that can be among the best.</summary>
    public bool IsDrained => _alive == 0;

    /// <summary>How many documents a window has: the first ones few, so that there soon is a threshold.</summary>
    /// <param name="from">The window's first document.</param>
    public static int SizeAt(int from) => Math.Clamp(from, MinSize, MaxSize);

    /// <summary>Moves the window, which must be drained.</summary>
    public void MoveTo(int from, int to)
    {
        From = from;
        To = to;
    }

    /// <summary>Adds scores until a document lies behind the window; returns that document's index.</summary>
    public int Add(ReadOnlySpan<uint> documents, ReadOnlySpan<float> scores, int index)
    {
        ref var sums = ref Sums;
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

        if (index > first) _touched |= Groups(documents[first..index]);
        return index;
    }

    /// <summary>The same with scores that are looked up.</summary>
    public int Add(ReadOnlySpan<uint> documents, ScoreTable scores, int index)
    {
        var end = documents.Length;
        if (documents[^1] >= (uint)To)
        {
            var place = documents[index..].BinarySearch((uint)To);
            end = index + (place < 0 ? ~place : place);
        }

        if (end == index) return end;
        scores.AddTo(documents, index, end, (double*)Unsafe.AsPointer(ref Sums) - From);
        _touched |= Groups(documents[index..end]);
        return end;
    }

    /// <summary>Adds the scores of some postings of an <see cref="ImpactList"/>, all of which lie in the window.</summary>
    /// <param name="postings">The postings.</param>
    /// <param name="scores">The score of each rank.</param>
    public void Add(ReadOnlySpan<uint> postings, ReadOnlySpan<double> scores)
    {
        if (postings.IsEmpty) return;
        var first = From % MaxSize;
        fixed (uint* begin = postings)
        fixed (double* score = scores)
        {
            var sums = (double*)Unsafe.AsPointer(ref Sums) - first;
            var next = begin;
            var end = begin + postings.Length;
            for (; next + 4 <= end; next += 4)
            {
                // Four at a time, so that their ways through memory overlap.
                uint a = next[0], b = next[1], c = next[2], d = next[3];
                var ofA = score[(ushort)a];
                var ofB = score[(ushort)b];
                var ofC = score[(ushort)c];
                var ofD = score[(ushort)d];
                sums[a >> ImpactList.RankBits] += ofA;
                sums[b >> ImpactList.RankBits] += ofB;
                sums[c >> ImpactList.RankBits] += ofC;
                sums[d >> ImpactList.RankBits] += ofD;
            }

            for (; next < end; next++) sums[*next >> ImpactList.RankBits] += score[(ushort)*next];
        }

        Touch(postings, first);
    }

    /// <summary>Says that clauses which are added from now on lift no document by themselves: only those that have sums already can be among the best.</summary>
    public void EndEssential() => _alive = _touched;

    /// <summary>Whether a document near some in a row can still be among the best.</summary>
    /// <param name="first">The first of the documents, which may lie before the window.</param>
    /// <param name="last">The last, which may lie behind it.</param>
    public bool MayHoldBest(int first, int last)
    {
        var low = Math.Max(first - From, 0) / GroupSize;
        var high = Math.Min(last - From, MaxSize - 1) / GroupSize;
        return (_alive & Between(low, high)) != 0;
    }

    /// <summary>
    /// Moves the sums that are above a limit to the candidates, which are none yet, and forgets the others; false where they
    /// are more than a number.
    /// </summary>
    public bool TryDrain(double limit, int most, CandidateList candidates)
    {
        for (var groups = _alive; groups != 0; groups &= groups - 1)
        {
            var group = BitOperations.TrailingZeroCount(groups);
            if (!HoldsAbove(group, limit))
            {
                _alive &= ~(1UL << group);
                continue;
            }

            AddTo(candidates, group, limit);
            if (candidates.Count <= most) continue;
            candidates.Clear();
            return false;
        }

        _alive = 0;
        Forget();
        return true;
    }

    /// <summary>Moves the sums of the next few documents that are above a limit to the candidates.</summary>
    public void DrainGroup(double limit, CandidateList candidates)
    {
        var group = BitOperations.TrailingZeroCount(_alive);
        _alive &= _alive - 1;
        if (HoldsAbove(group, limit)) AddTo(candidates, group, limit);
        if (_alive == 0) Forget();
    }

    private ref double Sums => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_room), _first);

    /// <summary>The groups of documents of the window; where there are many, those between the first and the last too.</summary>
    private ulong Groups(ReadOnlySpan<uint> documents)
    {
        var first = (int)(documents[0] - (uint)From) / GroupSize;
        var last = (int)(documents[^1] - (uint)From) / GroupSize;
        if (documents.Length > last - first) return Between(first, last);
        var groups = 0UL;
        foreach (var document in documents) groups |= 1UL << (int)((document - (uint)From) / GroupSize);
        return groups;
    }

    private void Touch(ReadOnlySpan<uint> postings, int first)
    {
        var low = (ImpactList.Place(postings[0]) - first) / GroupSize;
        var high = (ImpactList.Place(postings[^1]) - first) / GroupSize;
        if (postings.Length > high - low)
        {
            _touched |= Between(low, high);
            return;
        }

        foreach (var posting in postings) _touched |= 1UL << ((ImpactList.Place(posting) - first) / GroupSize);
    }

    private static ulong Between(int first, int last) => (ulong.MaxValue << first) & (ulong.MaxValue >> (63 - last));

    private void AddTo(CandidateList candidates, int group, double limit)
    {
        var first = group * GroupSize;
        ref var sums = ref Unsafe.Add(ref Sums, first);
        for (var above = Above(ref sums, Vector512.Create(limit)); above != 0; above &= above - 1)
        {
            var place = BitOperations.TrailingZeroCount(above);
            candidates.Add(From + first + place, Unsafe.Add(ref sums, place));
        }
    }

    private void Forget()
    {
        for (; _touched != 0; _touched &= _touched - 1)
        {
            ref var sums = ref Unsafe.Add(ref Sums, BitOperations.TrailingZeroCount(_touched) * GroupSize);
            for (var i = 0; i < GroupSize; i += Vector512<double>.Count) Vector512<double>.Zero.StoreUnsafe(ref sums, (nuint)i);
        }
    }

    /// <summary>Whether any document of a group has a sum above a limit. Mostly there is none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool HoldsAbove(int group, double limit)
    {
        ref var sums = ref Unsafe.Add(ref Sums, group * GroupSize);
        var most = Vector512.LoadUnsafe(ref sums);
        for (var i = Vector512<double>.Count; i < GroupSize; i += Vector512<double>.Count)
            most = Vector512.MaxNative(most, Vector512.LoadUnsafe(ref sums, (nuint)i));
        return Vector512.GreaterThanAny(most, Vector512.Create(limit));
    }

    /// <summary>A bit for each sum of a group that is above a limit.</summary>
    private static ulong Above(ref double sums, Vector512<double> limits)
    {
        var above = 0UL;
        for (var i = 0; i < GroupSize; i += Vector512<double>.Count)
            above |= Vector512.GreaterThan(Vector512.LoadUnsafe(ref sums, (nuint)i), limits).ExtractMostSignificantBits() << i;
        return above;
    }
}
