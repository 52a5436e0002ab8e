using System.Collections.Immutable;

namespace ChatBot.Search.Synonyms;

/// <summary>A phrase of a <see cref="SynonymMap"/> that was found in a query.</summary>
/// <param name="Length">How many terms of the query it covers.</param>
/// <param name="Groups">The groups that it belongs to.</param>
public readonly record struct SynonymMatch(int Length, ImmutableArray<int> Groups);
