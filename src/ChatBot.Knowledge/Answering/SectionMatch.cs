using System.Collections.Immutable;

namespace ChatBot.Knowledge.Answering;

/// <summary>Where a question's concepts stand in a section, each from 0 (nowhere) to 1 (in the asker's own words).</summary>
internal sealed class SectionMatch
{
    private const float OutOfOrder = 0.6f;
    private const int StackLimit = 64;

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
            match.ReadBody(c, concepts[c]);
        }

        return match;
    }

    /// <summary>Looks in the sentences only for what the text holds at all: most sections hold few ways to say a concept.</summary>
    private void ReadBody(int c, Concept concept)
    {
        var body = Profile.Body;
        var sequences = concept.Meaning.Sequences.AsSpan();
        Span<int> held = sequences.Length <= StackLimit ? stackalloc int[sequences.Length] : new int[sequences.Length];
        var count = 0;
        for (var i = 0; i < sequences.Length; i++)
        {
            if (body.Find(sequences[i], 0, body.Terms.Length) < 0) continue;
            Body[c] = Math.Max(Body[c], sequences[i].Weight);
            held[count++] = i;
        }

        var isApart = HoldsAnyApart(concept, body, 0, body.Terms.Length);
        if (count == 0 && !isApart) return;
        for (var s = 0; s < Profile.Sentences.Length; s++)
        {
            var sentence = Profile.Sentences[s];
            var strength = 0f;
            foreach (var i in held[..count])
                if (sequences[i].Weight > strength && body.Find(sequences[i], sentence.FirstTerm, sentence.EndTerm) >= 0) strength = sequences[i].Weight;
            if (strength < OutOfOrder && isApart && HoldsAnyApart(concept, body, sentence.FirstTerm, sentence.EndTerm)) strength = OutOfOrder;
            _bySentence[(s * _conceptCount) + c] = strength;
            Body[c] = Math.Max(Body[c], strength);
        }
    }

    /// <summary>How well a sentence or heading says a concept: in order, or the words of a phrase apart.</summary>
    private static float Strength(Concept concept, TermText text, int from, int end)
    {
        var strength = 0f;
        foreach (var sequence in concept.Meaning.Sequences)
            if (sequence.Weight > strength && text.Find(sequence, from, end) >= 0) strength = sequence.Weight;
        return strength < OutOfOrder && HoldsAnyApart(concept, text, from, end) ? OutOfOrder : strength;
    }

    private static bool HoldsAnyApart(Concept concept, TermText text, int from, int end)
    {
        if (from >= end) return false;
        foreach (var phrase in concept.Meaning.Phrases)
            if (HoldsAll(text.Terms[from..end], phrase.Terms)) return true;
        return false;
    }

    private static bool HoldsAll(ReadOnlySpan<int> terms, ImmutableArray<int> wanted)
    {
        foreach (var term in wanted)
            if (!terms.Contains(term)) return false;
        return true;
    }
}
