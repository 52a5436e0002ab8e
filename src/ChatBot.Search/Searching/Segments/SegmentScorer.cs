using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Search.Searching.Segments;

/// <summary>A similarity at home in one segment. Shared by all searches of it, so it keeps no state.</summary>
/// <param name="segment">The segment.</param>
/// <param name="lengthParts">For each field and length code, what the similarity makes of the length.</param>
internal abstract class SegmentScorer(Segment segment, float[][] lengthParts)
{
    /// <summary>What float arithmetic may lose on the way to a bound, and more.</summary>
    protected const float Slack = 1.00001f;

    private readonly LengthParts[] _lengthParts = PartsOf(segment, lengthParts);

    /// <summary>What a clause adds to a document's score.</summary>
    /// <param name="weight">The clause's weight, from <see cref="CorpusScorer.Weigh"/>.</param>
    /// <param name="document">The document's number in the segment.</param>
    /// <param name="frequencies">How often the document holds the clause, by field.</param>
    public abstract float Score(in ClauseWeight weight, int document, ReadOnlySpan<float> frequencies);

    /// <summary>What a term adds to the score of the document at <paramref name="index"/> of a loaded block.</summary>
    public abstract float Score(in ClauseWeight weight, PostingsReader block, int index);

    /// <summary>What a term adds to the scores of all documents of a loaded block.</summary>
    /// <param name="weight">The term's weight.</param>
    /// <param name="block">The block.</param>
    /// <param name="frequencies">Room for a whole block of frequencies in each field.</param>
    /// <param name="scores">Room for a whole block of scores, however many documents it has.</param>
    public abstract void Score(in ClauseWeight weight, PostingsReader block, Span<uint> frequencies, Span<float> scores);

    /// <summary>What a term adds to the scores of some documents.</summary>
    /// <param name="weight">The term's weight.</param>
    /// <param name="documents">The documents, no more than a block has.</param>
    /// <param name="frequencies">How often they hold the term, by field; room for a whole block for each field.</param>
    /// <param name="scores">Room for a whole block of scores.</param>
    public abstract void Score(in ClauseWeight weight, ReadOnlySpan<uint> documents, ReadOnlySpan<uint> frequencies, Span<float> scores);

    /// <summary>What a term adds to the score of a document that holds it in one field alone, for each length that documents have.</summary>
    /// <param name="weight">The term's weight.</param>
    /// <param name="field">The field.</param>
    /// <param name="frequency">How often the document holds it, more than 0.</param>
    /// <param name="scores">Set to the score for each code of a length; a multiple of eight, what is behind the codes is set to anything.</param>
    public abstract void Tabulate(in ClauseWeight weight, int field, int frequency, Span<float> scores);

    /// <summary>Whether documents of each length in a field can be looked up in a table.</summary>
    public bool IsTabular(int field) => _lengthParts[field].HasCodes;

    /// <summary>How many different lengths a field has.</summary>
    public int LengthCount(int field) => _lengthParts[field].CodeCount;

    /// <summary>The code of each document's length in a field, where <see cref="IsTabular"/>.</summary>
    public ReadOnlySpan<byte> LengthCodes(int field) => _lengthParts[field].Codes;

    /// <summary>No document of a block with these impacts gets a greater score from the term.</summary>
    public abstract float Bound(in ClauseWeight weight, ReadOnlySpan<byte> impacts);

    protected LengthParts LengthParts(int field) => _lengthParts[field];

    private static LengthParts[] PartsOf(Segment segment, float[][] byCode)
    {
        var parts = new LengthParts[byCode.Length];
        for (var field = 0; field < parts.Length; field++) parts[field] = new LengthParts(segment.Lengths[field], byCode[field]);
        return parts;
    }
}
