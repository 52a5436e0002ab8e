using ChatBot.Search.Indexing;
using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Searching.Segments;

/// <summary><see cref="Bm25Similarity"/> over a corpus of segments.</summary>
internal sealed class Bm25CorpusScorer(CorpusStatistics corpus, float[] boosts, float k1, float b) : CorpusScorer
{
    public override ClauseWeight Weigh(int documentFrequency, in FieldCounts fieldFrequencies, float boost)
    {
        var weight = default(ClauseWeight);
        for (var field = 0; field < boosts.Length; field++)
        {
            var idf = Similarity.InverseDocumentFrequency(corpus.DocumentCount, fieldFrequencies[field]);
            weight[field] = idf * boosts[field] * boost * (k1 + 1);
        }

        return weight;
    }

    public override SegmentScorer Bind(Segment segment) => new Bm25SegmentScorer(segment, LengthParts(segment));

    protected override float LengthPart(int field, int length) =>
        k1 * (1 - b + (b * LengthNorm.Decode(LengthNorm.Encode(length)) / corpus.AverageLengths[field]));
}
