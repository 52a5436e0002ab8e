namespace ChatBot.Search.Searching;

/// <summary>A similarity at home in one index. Shared by all searches of it, so it keeps no state.</summary>
internal abstract class IndexScorer
{
    /// <summary>Prepares what depends on the clause but not on the document: its rarity, mainly.</summary>
    /// <param name="matches">The clause's matches in all documents.</param>
    /// <param name="boost">The clause's boost.</param>
    public abstract ClauseWeight Weigh(ClauseMatches matches, float boost);

    /// <summary>What a clause adds to a document's score.</summary>
    /// <param name="weight">The clause's weight, from <see cref="Weigh"/>.</param>
    /// <param name="document">The document's number.</param>
    /// <param name="frequencies">How often the document holds the clause, by field.</param>
    public abstract float Score(in ClauseWeight weight, int document, ReadOnlySpan<float> frequencies);

    /// <summary>How <see cref="Score"/> comes about.</summary>
    public abstract Explanation Explain(in ClauseWeight weight, int document, ReadOnlySpan<float> frequencies);
}
