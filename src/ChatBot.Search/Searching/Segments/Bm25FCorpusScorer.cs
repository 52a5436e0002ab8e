using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Searching.Segments;

/// <summary><see cref="Bm25FSimilarity"/> over a corpus of segments.</summary>
internal sealed class Bm25FCorpusScorer(CorpusStatistics corpus, FieldWeight[] fields, float k1) : CorpusScorer
{
    public override ClauseWeight Weigh(int documentFrequency, in FieldCounts fieldFrequencies, float boost)
    {
        var weight = default(ClauseWeight);
        weight[0] = boost * (k1 + 1) * Similarity.InverseDocumentFrequency(corpus.DocumentCount, documentFrequency);
        return weight;
    }

    public override SegmentScorer Bind(Segment segment) => new Bm25FSegmentScorer(segment, LengthParts(segment), fields, k1);

    // Nothing occurs in an empty field; the 1 stands for what is never divided by.
    protected override float LengthPart(int field, int length)
    {
        var b = fields[field].B;
        return length == 0 ? 1 : 1 - b + (b * length / corpus.AverageLengths[field]);
    }
}
