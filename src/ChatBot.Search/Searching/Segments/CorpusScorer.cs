using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Searching.Segments;

/// <summary>A similarity at home in a corpus of segments.</summary>
internal abstract class CorpusScorer
{
    /// <summary>Prepares what depends on the clause but not on the document.</summary>
    /// <param name="documentFrequency">How many documents hold the clause.</param>
    /// <param name="fieldFrequencies">How many hold it in each field.</param>
    /// <param name="boost">The clause's boost.</param>
    public abstract ClauseWeight Weigh(int documentFrequency, in FieldCounts fieldFrequencies, float boost);

    /// <summary>Prepares what depends on the segment.</summary>
    public abstract SegmentScorer Bind(Segment segment);

    /// <summary>What the similarity makes of a field's length.</summary>
    protected abstract float LengthPart(int field, int length);

    /// <summary>For each field of a segment and each code of a length, what the similarity makes of the length.</summary>
    protected float[][] LengthParts(Segment segment)
    {
        var parts = new float[segment.Lengths.Length][];
        for (var field = 0; field < parts.Length; field++)
        {
            var lengths = segment.Lengths[field].Lengths;
            parts[field] = new float[lengths.Length];
            for (var code = 0; code < lengths.Length; code++) parts[field][code] = LengthPart(field, lengths[code]);
        }

        return parts;
    }
}
