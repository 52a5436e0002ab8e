using System.Collections.Immutable;

namespace ChatBot.Knowledge.Answering;

/// <summary>Terms in a row, as numbers of the index's terms.</summary>
/// <param name="Terms">The terms.</param>
/// <param name="Offsets">How far each stands behind the first, in positions.</param>
/// <param name="Weight">What an occurrence counts for, up to 1.</param>
internal sealed record TermSequence(ImmutableArray<int> Terms, ImmutableArray<int> Offsets, float Weight);
