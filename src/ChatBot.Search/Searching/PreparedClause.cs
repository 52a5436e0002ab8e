using System.Collections.Immutable;

namespace ChatBot.Search.Searching;

/// <summary>A clause with what it adds to the score of each document that holds it, for clauses that are searched again and again.</summary>
public sealed class PreparedClause
{
    internal PreparedClause(ImmutableArray<ScoreDoc> scores) => Scores = scores;

    /// <summary>How many documents hold it.</summary>
    public int DocumentFrequency => Scores.Length;

    internal ImmutableArray<ScoreDoc> Scores { get; }
}
