using System.Collections.Immutable;
using ChatBot.Knowledge.Glossaries;

namespace ChatBot.Knowledge.Answering;

/// <summary>Makes concepts of a question's words, and decides what each counts for.</summary>
internal sealed class ConceptFactory
{
    private const float NamedPrior = 1.2f;
    private const float WordPrior = 1;

    /// <summary>A word that no article has tells most that a question is about something else.</summary>
    private const float UnknownWordPrior = 1.4f;
    private const float GenericPrior = 0.2f;
    private const float UnknownGenericPrior = 0.05f;
    private const float LoneGenericFactor = 3;

    private readonly MeaningResolver _meanings;
    private readonly int _sectionCount;
    private readonly float _highestIdf;

    public ConceptFactory(MeaningResolver meanings, int sectionCount)
    {
        _meanings = meanings;
        _sectionCount = sectionCount;
        _highestIdf = Idf(0);
    }

    /// <summary>The concept that some words of a question stand for.</summary>
    /// <param name="text">The question.</param>
    /// <param name="words">The words: one, those of a phrase of the glossary, or the two of a name or code.</param>
    /// <param name="entries">The glossary's entries for them, if any.</param>
    /// <param name="question">What kind of question it is.</param>
    public Concept Make(string text, List<AskedWord> words, ImmutableArray<GlossaryEntry> entries, QuestionKind question)
    {
        var isCorrected = words.Exists(word => word.Correction is not null);
        var meaning = !entries.IsEmpty ? _meanings.Of(entries, isCorrected)
            : words is [var first, var second] ? _meanings.OfPair(first.Term, second.Term)
            : _meanings.Of(words[0].Term, isCorrected ? null : words[0].Token.Word);
        var kind = entries.IsEmpty ? ConceptKind.Word : KindOf(entries[0]);
        var isForm = words.Count == 1 && KindWords.Of(question).Contains(words[0].Term);
        var isGeneric = isForm || (words.Count == 1 && MayBeGeneric(entries) && CommonWords.Generic.Contains(words[0].Word));
        var prior = isGeneric ? (meaning.DocumentFrequency == 0 ? UnknownGenericPrior : GenericPrior) : kind != ConceptKind.Word ? NamedPrior : meaning.DocumentFrequency == 0 ? UnknownWordPrior : WordPrior;
        return new Concept(text[words[0].Token.Start..words[^1].Token.End], kind, meaning, prior * Rarity(meaning.DocumentFrequency))
        {
            Entry = entries.IsEmpty ? null : entries[0],
            Correction = isCorrected ? string.Join(' ', words.Select(word => word.Word)) : null,
            IsGeneric = isGeneric,
            IsForm = isForm,
        };
    }

    /// <summary>Where a question has no words but generic ones beside a role, they are what it is about, and count for more.</summary>
    public static ImmutableArray<Concept> Weighed(ImmutableArray<Concept> concepts)
    {
        foreach (var concept in concepts)
            if (concept is { Kind: ConceptKind.Word, IsGeneric: false }) return concepts;
        return [.. concepts.Select(concept => concept is { IsGeneric: true, IsForm: false, Meaning.DocumentFrequency: > 0 }
            ? concept with { Weight = LoneGenericFactor * concept.Weight }
            : concept)];
    }

    private static ConceptKind KindOf(GlossaryEntry entry) => entry.Kind switch
    {
        GlossaryEntryKind.Role => ConceptKind.Role,
        GlossaryEntryKind.Vendor => ConceptKind.Vendor,
        _ => ConceptKind.Word,
    };

    private static bool MayBeGeneric(ImmutableArray<GlossaryEntry> entries) =>
        entries is [] or [{ Kind: GlossaryEntryKind.Expansion or GlossaryEntryKind.Everyday, Only: GlossaryScope.Any }, ..];

    /// <summary>0.5 for what stands in every section, 1 for what stands in none: idf, on a scale that small corpora can bear.</summary>
    private float Rarity(int documentFrequency) => 0.5f + (0.5f * Idf(documentFrequency) / _highestIdf);

    private float Idf(int documentFrequency) => MathF.Log(1 + ((_sectionCount - documentFrequency + 0.5f) / (documentFrequency + 0.5f)));
}
