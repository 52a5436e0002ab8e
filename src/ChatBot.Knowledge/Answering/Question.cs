using System.Collections.Immutable;

namespace ChatBot.Knowledge.Answering;

/// <summary>A message, understood as far as it goes.</summary>
/// <param name="Text">The message as it was written.</param>
/// <param name="Kind">What kind of answer it asks for.</param>
/// <param name="Concepts">What it is about.</param>
/// <param name="IsChatter">Whether it is nothing but greetings, thanks and the like.</param>
internal sealed record Question(string Text, QuestionKind Kind, ImmutableArray<Concept> Concepts, bool IsChatter)
{
    /// <summary>The sum of the concepts' weights.</summary>
    public float Mass { get; } = Concepts.Sum(concept => concept.Weight);

    /// <summary>The terms of the index that the question has beside its concepts: "do", "what", "should".</summary>
    public ImmutableArray<int> FunctionTerms { get; init; } = [];

    /// <summary>The language that it is in, as people call it; null where it is the articles' own or cannot be told.</summary>
    public string? ForeignLanguage { get; init; }

    /// <summary>Whether it wants something of the bot itself, or of the members, and names no role or vendor.</summary>
    public bool IsSolicitation { get; init; }

    /// <summary>What "how many" asks the number of; null where nothing is counted.</summary>
    public Concept? Counted { get; init; }

    public IEnumerable<Concept> Roles => Concepts.Where(concept => concept.Kind == ConceptKind.Role);

    public IEnumerable<Concept> Vendors => Concepts.Where(concept => concept.Kind == ConceptKind.Vendor);

    /// <summary>Whether a term of the index is part of a way to say one of the concepts.</summary>
    public bool Holds(int term) => Holds(term, evenGeneric: true);

    /// <summary>As <see cref="Holds(int)"/>, of a concept that is not generic.</summary>
    public bool HoldsInformative(int term) => Holds(term, evenGeneric: false);

    private bool Holds(int term, bool evenGeneric)
    {
        foreach (var concept in Concepts)
        {
            if (concept.IsGeneric && !evenGeneric) continue;
            foreach (var sequence in concept.Meaning.Sequences)
                if (sequence.Terms.Contains(term)) return true;
        }

        return false;
    }
}
