using System.Collections.Immutable;

namespace ChatBot.Knowledge.Answering;

/// <summary>Where a question's concepts stand in a section, each from 0 (nowhere) to 1 (in the asker's own words).</summary>
internal sealed class SectionMatch
{
    private const float OutOfOrder = 0.6f;

    private readonly float[] _bySentence;
    private readonly int _conceptCount;

    private SectionMatch(SectionProfile profile, int conceptCount)
    {
        Profile = profile;
        _conceptCount = conceptCount;
        Heading = new float[conceptCount];
        Path = new float[conceptCount];
        Title = new float[conceptCount];
        Body = new float[conceptCount];
        _bySentence = new float[profile.Sentences.Length * conceptCount];
    }

    public SectionProfile Profile { get; }

    /// <summary>By concept, in the heading.</summary>
    public float[] Heading { get; }

    /// <summary>By concept, in the headings above.</summary>
    public float[] Path { get; }

    /// <summary>By concept, in the article's title.</summary>
    public float[] Title { get; }

    /// <summary>By concept, anywhere in the text.</summary>
    public float[] Body { get; }

    /// <summary>By concept, in one sentence.</summary>
    public ReadOnlySpan<float> Sentence(int sentence) => _bySentence.AsSpan(sentence * _conceptCount, _conceptCount);

    public static SectionMatch Of(SectionProfile profile, ImmutableArray<Concept> concepts)
    {
        var match = new SectionMatch(profile, concepts.Length);
        for (var c = 0; c < concepts.Length; c++)
        {
            match.Heading[c] = Strength(concepts[c], profile.Heading, 0, profile.Heading.Terms.Length);
            match.Path[c] = Strength(concepts[c], profile.Path, 0, profile.Path.Terms.Length);
            match.Title[c] = Strength(concepts[c], profile.Title, 0, profile.Title.Terms.Length);
            match.Body[c] = InOrder(concepts[c], profile.Body, 0, profile.Body.Terms.Length);
            for (var s = 0; s < profile.Sentences.Length; s++)
            {
                var sentence = profile.Sentences[s];
                var strength = Strength(concepts[c], profile.Body, sentence.FirstTerm, sentence.EndTerm);
                match._bySentence[(s * concepts.Length) + c] = strength;
                match.Body[c] = Math.Max(match.Body[c], strength);
            }
        }

        return match;
    }

    /// <summary>How well a sentence or heading says a concept: in order, or the words of a phrase apart.</summary>
    private static float Strength(Concept concept, TermText text, int from, int end)
    {
        var strength = InOrder(concept, text, from, end);
        if (strength >= OutOfOrder || from >= end) return strength;
        foreach (var phrase in concept.Meaning.Phrases)
            if (HoldsAll(text.Terms[from..end], phrase.Terms)) return OutOfOrder;

        return strength;
    }

    private static float InOrder(Concept concept, TermText text, int from, int end)
    {
        var strength = 0f;
        foreach (var sequence in concept.Meaning.Sequences)
        {
            if (sequence.Weight > strength && text.Find(sequence, from, end) >= 0) strength = sequence.Weight;
            if (strength >= 1) break;
        }

        return strength;
    }

    private static bool HoldsAll(ReadOnlySpan<int> terms, ImmutableArray<int> wanted)
    {
        foreach (var term in wanted)
            if (!terms.Contains(term)) return false;
        return true;
    }
}
