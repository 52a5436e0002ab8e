using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Searching.Segments;

/// <summary>A clause's documents in blocks, each with a bound of its scores.</summary>
internal abstract class BlockCursor : ClauseCursor
{
    /// <summary>To look up so many documents takes as long as to add up a whole block.</summary>
    private const int LookupsPerBlockAdded = 4;

    /// <summary>To look up so many documents of a block takes as long as to score all of it.</summary>
    private const int LookupsPerBlock = 8;

    // The first block that may hold a document not yet passed.
    private int _block;

    // The first document of the loaded block not yet passed.
    private int _index;

    /// <summary>How many blocks there are.</summary>
    public int BlockCount => LastDocuments.Length;

    /// <summary>The last document of each block.</summary>
    protected abstract ReadOnlySpan<int> LastDocuments { get; }

    /// <summary>No document of a block gets a greater score.</summary>
    protected abstract float BlockBound(int block);

    /// <summary>The documents of a block, decoded where they were not.</summary>
    public abstract ReadOnlySpan<uint> Documents(int block);

    /// <summary>The scores of a block's documents, computed where they were not; room for a whole block.</summary>
    public abstract ReadOnlySpan<float> Scores(int block);

    /// <summary>The score of one document of a block whose documents are decoded.</summary>
    protected abstract float Score(int block, int index);

    /// <summary>Adds the scores of a block's documents from an index on until one lies behind the window; returns that one's index.</summary>
    protected virtual int AddTo(ScoreWindow window, int block, int index) => window.Add(Documents(block), Scores(block), index);

    public override void EnterWindow(int from, int to)
    {
        var last = LastDocuments;
        SkipTo(from, last);
        var bound = 0f;
        var block = _block;
        for (; block < last.Length && (block == 0 || last[block - 1] < to - 1); block++) bound = Math.Max(bound, BlockBound(block));
        LookupsForAll = LookupsPerBlockAdded * (block - _block);
        WindowBound = bound;
    }

    public override void AddTo(ScoreWindow window, double enough)
    {
        var last = LastDocuments;
        for (; ReachesInto(window, last); NextBlock())
        {
            if (BlockBound(_block) > enough) AddBlock(window);

            // The rest of the block is for the windows to come.
            if (last[_block] >= window.To - 1) return;
        }
    }

    public override void AddWhereAlive(ScoreWindow window)
    {
        var last = LastDocuments;
        for (; ReachesInto(window, last); NextBlock())
        {
            if (window.MayHoldBest(_block == 0 ? 0 : last[_block - 1] + 1, last[_block])) AddBlock(window);
            if (last[_block] >= window.To - 1) return;
        }
    }

    public override void Collect(ScoreWindow window, double limit, CandidateList candidates)
    {
        var last = LastDocuments;
        var to = window.To;
        for (; ReachesInto(window, last); NextBlock())
        {
            if (BlockBound(_block) > limit)
            {
                var documents = Documents(_block);
                var scores = Scores(_block);
                CollectAbove(documents, scores, From(documents, window.From), (uint)to, limit, candidates);
            }

            if (last[_block] >= to - 1) return;
        }
    }

    public override void AddTo(CandidateList candidates, double limit)
    {
        var last = LastDocuments;
        var documents = candidates.Documents;
        var sums = candidates.Sums;
        for (var i = 0; i < documents.Length;)
        {
            SkipTo(documents[i], last);
            if (_block == last.Length) return;
            var end = i + 1;
            while (end < documents.Length && documents[end] <= last[_block]) end++;
            var asked = ForgetHopeless(sums[i..end], limit - BlockBound(_block));
            if (asked > 0) AddTo(documents[i..end], sums[i..end], asked > LookupsPerBlock);
            i = end;
        }
    }

    /// <summary>Goes back to the beginning.</summary>
    protected void Rewind()
    {
        _block = 0;
        _index = 0;
        WereMany = false;
    }

    private bool ReachesInto(ScoreWindow window, ReadOnlySpan<int> last) =>
        _block < last.Length && (_block == 0 || last[_block - 1] < window.To - 1);

    private void AddBlock(ScoreWindow window) => _index = AddTo(window, _block, From(Documents(_block), window.From));

    /// <summary>Adds scores of the block to the sums that are not infinite.</summary>
    private void AddTo(ReadOnlySpan<int> candidates, Span<double> sums, bool areMany)
    {
        var documents = Documents(_block);
        var scores = areMany ? Scores(_block) : default;
        for (var i = 0; i < candidates.Length; i++)
        {
            if (double.IsNegativeInfinity(sums[i])) continue;
            _index = RisingDocuments.NotBelow(documents, _index, candidates[i]);
            if (_index < documents.Length && documents[_index] == (uint)candidates[i]) sums[i] += areMany ? scores[_index] : Score(_block, _index);
        }
    }

    /// <summary>Makes the sums that are not above a limit infinitely small, and returns how many are above.</summary>
    private static int ForgetHopeless(Span<double> sums, double limit)
    {
        var left = 0;
        foreach (ref var sum in sums)
        {
            if (sum > limit)
                left++;
            else
                sum = double.NegativeInfinity;
        }

        return left;
    }

    private static void CollectAbove(
        ReadOnlySpan<uint> documents, ReadOnlySpan<float> scores, int index, uint to, double limit, CandidateList candidates)
    {
        // Rounded down, so that no score between the two is missed; the candidates' sums are compared exactly later on.
        var floor = Vector256.Create(MathF.BitDecrement((float)limit));
        ref var first = ref MemoryMarshal.GetReference(scores[..BitPacking.BlockSize]);
        for (var group = index & -Vector256<float>.Count; group < documents.Length; group += Vector256<float>.Count)
        {
            var above = Vector256.GreaterThan(Vector256.LoadUnsafe(ref first, (nuint)group), floor).ExtractMostSignificantBits();
            if (group < index) above &= uint.MaxValue << (index - group);
            for (; above != 0; above &= above - 1)
            {
                var place = group + BitOperations.TrailingZeroCount(above);
                if (place >= documents.Length || documents[place] >= to) return;
                candidates.Add((int)documents[place], scores[place]);
            }
        }
    }

    private int From(ReadOnlySpan<uint> documents, int from)
    {
        if (_index < documents.Length && documents[_index] < (uint)from)
        {
            var rest = documents[_index..].BinarySearch((uint)from);
            _index += rest < 0 ? ~rest : rest;
        }

        return _index;
    }

    private void SkipTo(int document, ReadOnlySpan<int> last)
    {
        if (_block == last.Length || last[_block] >= document) return;
        _index = 0;
        _block = RisingDocuments.LeapTo(last, _block + 1, document);
    }

    private void NextBlock()
    {
        _block++;
        _index = 0;
    }
}
