using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Searching.Segments;

/// <summary>A single term's documents, read from the segment block by block.</summary>
internal sealed class TermCursor(int fieldCount, uint[] frequencies) : ClauseCursor
{
    private readonly PostingsReader _postings = new(fieldCount);
    private readonly float[] _scores = new float[BitPacking.BlockSize];
    private SegmentScorer? _scorer;
    private ClauseWeight _weight;
    private int _scored = -1;

    protected override ReadOnlySpan<int> LastDocuments => _postings.LastDocuments;

    /// <inheritdoc cref="PostingsReader.BytesRead"/>
    public long BytesRead => _postings.BytesRead;

    public void Reset(Segment segment, SegmentScorer scorer, in TermEntry entry, in ClauseWeight weight)
    {
        _postings.Reset(segment, entry);
        _scorer = scorer;
        _weight = weight;
        _scored = -1;
        Rewind();
    }

    /// <summary>Lets go of the segment.</summary>
    public void Clear()
    {
        _postings.Clear();
        _scorer = null;
    }

    protected override float BlockBound(int block) =>
        _scorer!.Bound(_weight, _postings.Impacts.Slice(block * (fieldCount + 1), fieldCount + 1));

    protected override ReadOnlySpan<uint> Documents(int block)
    {
        _postings.Load(block);
        return _postings.Documents;
    }

    protected override ReadOnlySpan<float> Scores(int block)
    {
        if (_scored != block)
        {
            _postings.Load(block);
            _scorer!.Score(_weight, _postings, frequencies, _scores);
            _scored = block;
        }

        return _scores;
    }

    protected override float Score(int block, int index) =>
        _scored == block ? _scores[index] : _scorer!.Score(_weight, _postings, index);
}
