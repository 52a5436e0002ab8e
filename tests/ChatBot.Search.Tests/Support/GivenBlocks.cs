using ChatBot.Search.Indexing.Segments;
using ChatBot.Search.Searching.Segments;

namespace ChatBot.Search.Tests.Support;

/// <summary>A clause with given documents, rising, and their scores.</summary>
internal sealed class GivenBlocks : BlockCursor
{
    private readonly uint[] _documents;
    private readonly float[] _scores;
    private readonly int[] _lastDocuments;

    public GivenBlocks(params (int Document, float Score)[] postings)
    {
        _documents = [.. postings.Select(posting => (uint)posting.Document)];
        _scores = [.. postings.Select(posting => posting.Score), .. new float[BitPacking.BlockSize]];
        _lastDocuments = [.. postings.Chunk(BitPacking.BlockSize).Select(block => block[^1].Document)];
    }

    protected override ReadOnlySpan<int> LastDocuments => _lastDocuments;

    public override ReadOnlySpan<uint> Documents(int block) =>
        _documents.AsSpan()[(block * BitPacking.BlockSize)..Math.Min(_documents.Length, (block + 1) * BitPacking.BlockSize)];

    public override ReadOnlySpan<float> Scores(int block) => _scores.AsSpan(block * BitPacking.BlockSize, BitPacking.BlockSize);

    protected override float BlockBound(int block)
    {
        var bound = 0f;
        foreach (var score in Scores(block)[..Documents(block).Length]) bound = Math.Max(bound, score);
        return bound;
    }

    protected override float Score(int block, int index) => Scores(block)[index];
}
