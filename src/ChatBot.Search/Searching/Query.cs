using System.Collections.Immutable;
using ChatBot.Search.Analysis;

namespace ChatBot.Search.Searching;

/// <summary>
/// What to look for: clauses that a document should match, the more the better. A clause that stands twice counts twice,
/// as in Lucene's <c>BooleanQuery</c> of optional clauses.
/// </summary>
/// <param name="Clauses">What a document should hold.</param>
public sealed record Query(ImmutableArray<Clause> Clauses)
{
    /// <summary>What a document should hold.</summary>
    public ImmutableArray<Clause> Clauses { get; init; } = Clauses.IsDefault
        ? throw new ArgumentException("The clauses are missing.", nameof(Clauses))
        : Clauses;

    /// <summary>A clause for each token of <paramref name="text"/>, as Lucene's query builder makes of plain words. No character is special.</summary>
    public static Query Parse(string text, Analyzer analyzer)
    {
        ArgumentNullException.ThrowIfNull(analyzer);
        return new Query([.. analyzer.Analyze(text).Select(token => Clause.Of(token.Term))]);
    }
}
