using ChatBot.Knowledge.Glossaries;

namespace ChatBot.Knowledge.Answering;

/// <summary>One thing that a question is about: a word or phrase of it, with all the ways that articles may say it.</summary>
/// <param name="Text">The words of the question.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Meaning">What it is looked up as.</param>
/// <param name="Weight">What it counts for in coverage: by what kind of word it is, and by how rare it is in the corpus.</param>
internal sealed record Concept(string Text, ConceptKind Kind, Meaning Meaning, float Weight)
{
    /// <summary>The glossary's entry, where it has one.</summary>
    public GlossaryEntry? Entry { get; init; }

    /// <summary>The words of the vocabulary that the asker's misspelling was taken for, or null.</summary>
    public string? Correction { get; init; }

    /// <summary>A generic word: hardly missed when an answer lacks it.</summary>
    public bool IsGeneric { get; init; }

    /// <summary>A word that only tells what kind of question it is.</summary>
    public bool IsForm { get; init; }
}
