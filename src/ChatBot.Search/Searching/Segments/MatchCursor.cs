using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Searching.Segments;

/// <summary>The documents of a clause that had to be looked up in full beforehand.</summary>
internal sealed class MatchCursor : BlockCursor
{
    private MatchList? _matches;
    private float[] _scores = [];
    private float[] _bounds = [];
    private int[] _lastDocuments = [];
    private int _blockCount;

    protected override ReadOnlySpan<int> LastDocuments => _lastDocuments.AsSpan(0, _blockCount);

    public void Reset(SegmentScorer scorer, MatchList matches, in ClauseWeight weight)
    {
        _matches = matches;
        _blockCount = (matches.Count + BitPacking.BlockSize - 1) / BitPacking.BlockSize;
        if (_lastDocuments.Length < _blockCount)
        {
            _lastDocuments = new int[2 * _blockCount];
            _bounds = new float[2 * _blockCount];
            _scores = new float[2 * _blockCount * BitPacking.BlockSize];
        }

        for (var block = 0; block < _blockCount; block++)
        {
            var bound = 0f;
            var end = Math.Min(matches.Count, (block + 1) * BitPacking.BlockSize);
            for (var i = block * BitPacking.BlockSize; i < end; i++)
            {
                _scores[i] = scorer.Score(weight, (int)matches.Documents[i], matches.Frequencies(i));
                bound = Math.Max(bound, _scores[i]);
            }

            _bounds[block] = bound;
            _lastDocuments[block] = (int)matches.Documents[end - 1];
        }

        Rewind();
    }

    protected override float BlockBound(int block) => _bounds[block];

    public override ReadOnlySpan<uint> Documents(int block) =>
        _matches!.Documents[(block * BitPacking.BlockSize)..Math.Min(_matches.Count, (block + 1) * BitPacking.BlockSize)];

    public override ReadOnlySpan<float> Scores(int block) => _scores.AsSpan(block * BitPacking.BlockSize, BitPacking.BlockSize);

    protected override float Score(int block, int index) => _scores[(block * BitPacking.BlockSize) + index];
}
