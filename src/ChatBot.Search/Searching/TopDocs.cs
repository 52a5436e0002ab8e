using System.Collections.Immutable;

namespace ChatBot.Search.Searching;

/// <summary>What a search found.</summary>
/// <param name="TotalHits">How many documents match any clause.</param>
/// <param name="ScoreDocs">The best of them, the best first; of equal scores the smaller document number.</param>
public sealed record TopDocs(int TotalHits, ImmutableArray<ScoreDoc> ScoreDocs);
