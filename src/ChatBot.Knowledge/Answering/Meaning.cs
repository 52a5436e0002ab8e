using System.Collections.Immutable;
using ChatBot.Search.Searching;

namespace ChatBot.Knowledge.Answering;

/// <summary>What a word or phrase is looked up as.</summary>
/// <param name="Clause">All ways to say it, for the index.</param>
/// <param name="Sequences">Those that occur in the corpus at all, as numbers of the index's terms, the weightiest first.</param>
/// <param name="DocumentFrequency">How many sections say it.</param>
internal sealed record Meaning(Clause Clause, ImmutableArray<TermSequence> Sequences, int DocumentFrequency)
{
    /// <summary>The words of the first way to say it one by one, where it is a phrase.</summary>
    public required ImmutableArray<Clause> Components { get; init; }

    /// <summary>The phrases among the sequences whose words, together but out of order, still count for something.</summary>
    public ImmutableArray<TermSequence> Phrases { get; } = [.. Sequences.Where(sequence => sequence.Terms.Length > 1 && sequence.Weight >= 0.8f)];

    /// <summary>The length of the longest way to say it, in terms.</summary>
    public int Length { get; } = Sequences.IsEmpty ? 0 : Sequences.Max(sequence => sequence.Terms.Length);
}
