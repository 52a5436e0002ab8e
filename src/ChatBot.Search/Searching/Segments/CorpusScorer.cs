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
}
