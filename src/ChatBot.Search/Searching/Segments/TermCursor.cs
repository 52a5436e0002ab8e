using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Searching.Segments;

/// <summary>A single term's documents, read from the segment block by block.</summary>
internal sealed class TermCursor(int fieldCount, uint[] frequencies) : BlockCursor
{
    private readonly PostingsReader _postings = new(fieldCount);
    private readonly ScoreTable _table = new(fieldCount);
    private readonly float[] _scores = new float[BitPacking.BlockSize];
    private SegmentScorer? _scorer;
    private ClauseWeight _weight;

    // The blocks whose scores are computed, and can be looked up.
    private int _scored = -1;
    private int _tabulated = -1;

    protected override ReadOnlySpan<int> LastDocuments => _postings.LastDocuments;

    /// <inheritdoc cref="PostingsReader.BytesRead"/>
    public long BytesRead => _postings.BytesRead;

    public void Reset(Segment segment, SegmentScorer scorer, in TermEntry entry, in ClauseWeight weight)
    {
        _postings.Reset(segment, entry);
        _scorer = scorer;
        _weight = weight;
        _scored = -1;
        _tabulated = -1;
        _table.Reset(scorer, entry);
        Rewind();
    }

    /// <summary>Lets go of the segment.</summary>
    public void Clear()
    {
        _postings.Clear();
        _table.Clear();
        _scorer = null;
    }

    protected override float BlockBound(int block)
    {
        if (!_postings.Entry.IsRare) return _scorer!.Bound(_weight, _postings.Impacts.Slice(block * (fieldCount + 1), fieldCount + 1));
        var most = 0f;
        foreach (var score in Scores(block)[.._postings.Count]) most = Math.Max(most, score);
        return most;
    }

    public override ReadOnlySpan<uint> Documents(int block)
    {
        _postings.Load(block);
        return _postings.Documents;
    }

    public override ReadOnlySpan<float> Scores(int block)
    {
        if (_scored == block) return _scores;
        if (TryTabulate(block))
            _table.Read(_postings.Documents, _scores);
        else
            _scorer!.Score(_weight, _postings, frequencies, _scores);
        _scored = block;
        return _scores;
    }

    protected override int AddTo(ScoreWindow window, int block, int index) => _scored != block && TryTabulate(block)
        ? window.Add(_postings.Documents, _table, index)
        : base.AddTo(window, block, index);

    protected override float Score(int block, int index) =>
        _scored == block ? _scores[index] : _scorer!.Score(_weight, _postings, index);

    private bool TryTabulate(int block)
    {
        _postings.Load(block);
        if (_tabulated == block) return true;
        if (!_table.TryTake(_postings, _weight, frequencies)) return false;
        _tabulated = block;
        return true;
    }
}
