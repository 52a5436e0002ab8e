using System.Collections.Immutable;
using ChatBot.Knowledge.Glossaries;
using ChatBot.Search.Searching;

namespace ChatBot.Knowledge.Answering;

/// <summary>One thing that a question is about: a word or phrase of it, with all the ways that articles may say it.</summary>
internal sealed class Concept
{
    /// <summary>The words of the question.</summary>
    public required string Text { get; init; }

    public required ConceptKind Kind { get; init; }

    /// <summary>What it is looked up as.</summary>
    public required Clause Clause { get; init; }

    /// <summary>The ways to say it that occur in the corpus at all, as numbers of the index's terms.</summary>
    public required ImmutableArray<TermSequence> Sequences { get; init; }

    /// <summary>The words of each phrase that says it: together but out of order they still count for something.</summary>
    public required ImmutableArray<ImmutableArray<int>> Components { get; init; }

    /// <summary>The glossary's entry, where it has one.</summary>
    public GlossaryEntry? Entry { get; init; }

    /// <summary>The word of the vocabulary that the asker's misspelling was taken for, or null.</summary>
    public string? Correction { get; init; }

    /// <summary>How many sections hold it.</summary>
    public required int DocumentFrequency { get; init; }

    /// <summary>What it counts for in coverage: by what kind of word it is, and by how rare it is in the corpus.</summary>
    public required float Weight { get; init; }

    /// <summary>A generic word: hardly missed when an answer lacks it.</summary>
    public required bool IsGeneric { get; init; }

    /// <summary>A word that only tells what kind of question it is.</summary>
    public required bool IsForm { get; init; }

    /// <summary>The concept with another weight.</summary>
    public Concept Weighing(float weight) => new()
    {
        Text = Text,
        Kind = Kind,
        Clause = Clause,
        Sequences = Sequences,
        Components = Components,
        Entry = Entry,
        Correction = Correction,
        DocumentFrequency = DocumentFrequency,
        Weight = weight,
        IsGeneric = IsGeneric,
        IsForm = IsForm,
    };

    public override string ToString() => Text;
}
