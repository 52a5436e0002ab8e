using System.Collections.Immutable;

namespace ChatBot.Search.Searching;

/// <summary>
/// One concept and the ways to say it. However many of them a document uses, they are one concept: their occurrences
/// are added up, and the concept is as rare as the documents that hold any of them (so a rare spelling earns nothing).
/// </summary>
/// <param name="Alternatives">The ways to say it; where there are none, no document holds it.</param>
/// <param name="Boost">What a match counts for beside the other clauses, at least 0; 1 by default.</param>
public sealed record Clause(ImmutableArray<Alternative> Alternatives, float Boost = 1)
{
    /// <summary>The ways to say it.</summary>
    public ImmutableArray<Alternative> Alternatives { get; init; } = Alternatives.IsDefault
        ? throw new ArgumentException("The alternatives are missing.", nameof(Alternatives))
        : Alternatives;

    /// <summary>What a match counts for beside the other clauses.</summary>
    public float Boost { get; init => field = NotNegative(value); } = NotNegative(Boost);

    /// <summary>A clause for one term and nothing else.</summary>
    public static Clause Of(string term) => new([new Alternative([term])]);

    private static float NotNegative(float boost)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(boost);
        return boost;
    }
}
