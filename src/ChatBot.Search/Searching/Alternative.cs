using System.Collections.Immutable;

namespace ChatBot.Search.Searching;

/// <summary>One way to say a concept: a term, or several terms in a row.</summary>
/// <param name="Terms">The terms, as the index's analyzer makes them.</param>
/// <param name="Weight">What an occurrence counts for, more than 0: 1 for the asker's own word, less for a guess.</param>
/// <param name="Form">Which form of the word must match.</param>
public sealed record Alternative(ImmutableArray<string> Terms, float Weight = 1, WordForm Form = WordForm.Stem)
{
    /// <summary>
    /// How far each term stands behind the first, in positions: 0, 1, 2, … by default. Stop words inside a phrase are not
    /// terms but keep their positions.
    /// </summary>
    public ImmutableArray<int> Offsets { get; init; } = [.. Enumerable.Range(0, Terms.Length)];
}
