namespace ChatBot.Knowledge.Answering;

/// <summary>Decides whether the best candidate answers the question at all.</summary>
internal static class AnswerGate
{
    /// <summary>From here on a heading is taken for what the question asks.</summary>
    private const float FittingHeading = 0.5f;

    /// <summary>How well the passage or a heading must name what must be in it.</summary>
    private const float LeastStrength = 0.5f;

    /// <summary>In letters.</summary>
    private const int LongestAbbreviation = 6;

    /// <summary>A topic in no more sections than these is answered with what is said of it, be it little.</summary>
    private const int FewSections = 2;

    /// <summary>Why the candidate is no answer, in one sentence for the asker; null where it is one.</summary>
    public static string? Refuse(Question question, Candidate candidate, Strictness strictness) =>
        Forbids(question, candidate)
        ?? (Says(candidate) < LeastConfidence(strictness) ? "The articles hold too little of what you asked to be sure of an answer." : MissingKind(question, candidate));

    /// <summary>How sure the candidate is to answer, 0 to 1; 0 where a rule forbids it.</summary>
    public static float Confidence(Question question, Candidate candidate) =>
        Forbids(question, candidate) is null && MissingKind(question, candidate) is null ? Says(candidate) : 0;

    /// <summary>Why the candidate cannot be an answer, however much it says; null where it can.</summary>
    private static string? Forbids(Question question, Candidate candidate)
    {
        if (question.IsSolicitation) return "That is not about what the articles say.";
        if (candidate.Sentences.IsEmpty) return "The articles have no text about that.";
        if (question.Concepts.All(concept => concept.IsGeneric)) return "There is no word in that to go by; name what it is about.";
        for (var c = 0; c < question.Concepts.Length; c++)
        {
            if (MustBeSaid(question, question.Concepts[c]) && Says(candidate, c) < LeastStrength)
                return $"The articles do not say that of “{question.Concepts[c].Text}”.";
        }

        return null;
    }

    /// <summary>How much the section and its passage say of the question.</summary>
    private static float Says(Candidate candidate) => (candidate.PassageCoverage + candidate.Coverage) / 2;

    /// <summary>What the question asks for that no quoted sentence is of; null where one is.</summary>
    private static string? MissingKind(Question question, Candidate candidate)
    {
        if (question.Kind == QuestionKind.Topic && question.Concepts[0].Meaning.DocumentFrequency > FewSections && !Defines(question, candidate)) return "The articles speak of it in many places; ask what you want to know of it.";
        if (question.Kind == QuestionKind.Definition && !Defines(question, candidate)) return "The articles name it, but do not say what it is.";
        if (question.Kind == QuestionKind.HowTo && !Advises(candidate)) return "The articles name it, but do not say how.";
        if (question.Kind == QuestionKind.Certifications && !SaysCertifications(question, candidate)) return "The articles list no such certifications.";
        if (question.Kind == QuestionKind.Duration && !Has(candidate, SentenceCues.Duration)) return "The articles do not say how long.";
        if (question.Counted is { } counted && (!Has(candidate, SentenceCues.Number) || Says(candidate, question.Concepts.IndexOf(counted)) < LeastStrength)) return "The articles do not say how many.";
        if (question.Kind == QuestionKind.Money && !Has(candidate, SentenceCues.Money)) return "The articles name no amount for that.";
        return null;
    }

    /// <summary>The least confidence that an answer must have. <c>chatbot eval --gates</c> chooses them; docs/how-it-decides.md tells how.</summary>
    public static float LeastConfidence(Strictness strictness) => strictness switch
    {
        Strictness.Strict => 0.75f,
        Strictness.Loose => 0.5f,
        _ => 0.6f,
    };

    /// <summary>Roles and companies that were asked for, and both sides of a comparison.</summary>
    private static bool MustBeSaid(Question question, Concept concept) =>
        concept.Kind != ConceptKind.Word || (question.Kind == QuestionKind.Comparison && !concept.IsGeneric);

    /// <summary>Whether the quoted passage says what the question's things are, or stands under their heading.</summary>
    private static bool Defines(Question question, Candidate candidate) =>
        candidate.HeadingFit >= FittingHeading
        || SpellsOut(question, candidate)
        || HeadsAll(question, candidate)
        || candidate.Sentences.Any(sentence => SentenceScorer.Defines(question, candidate.Match, sentence) > 0);

    /// <summary>Whether a quoted sentence spells the abbreviation out that was asked for.</summary>
    private static bool SpellsOut(Question question, Candidate candidate) => candidate.Sentences.Any(sentence =>
    {
        if (!candidate.Profile.Sentences[sentence].Is(SentenceCues.Abbreviation)) return false;
        for (var c = 0; c < question.Concepts.Length; c++)
            if (!question.Concepts[c].IsGeneric && question.Concepts[c].Text.Length <= LongestAbbreviation && candidate.Match.Sentence(sentence)[c] >= 0.8f) return true;
        return false;
    });

    /// <summary>Whether the heading is a label for all that is asked for ("DP-201: …"), so that the whole section is about it.</summary>
    private static bool HeadsAll(Question question, Candidate candidate)
    {
        var profile = candidate.Profile;
        var end = -1;
        foreach (var concept in question.Concepts)
        {
            if (concept.IsGeneric) continue;
            var place = concept.Meaning.Sequences.Where(sequence => sequence.Weight >= 0.9f)
                .Select(sequence => profile.Heading.Find(sequence, 0, profile.Heading.Terms.Length) is var found and >= 0 ? profile.Heading.EndOf(found + sequence.Terms.Length - 1) : -1)
                .DefaultIfEmpty(-1)
                .Max();
            if (place < 0) return false;
            end = Math.Max(end, place);
        }

        return end >= 0 && (end == profile.Section.Heading.Length || profile.Section.Heading[end] is ':' or '?' or '(' or ')' || profile.Section.Heading.AsSpan(end).TrimStart() is ['–' or '—' or '(', ..]);
    }

    private static bool Advises(Candidate candidate) =>
        candidate.HeadingFit >= FittingHeading
        || Has(candidate, SentenceCues.Advice | SentenceCues.IntroducesList | SentenceCues.Recommendation | SentenceCues.Stance);

    /// <summary>Whether one quoted sentence holds every role, vendor and other matter of the question.</summary>
    private static bool SaysCertifications(Question question, Candidate candidate) => candidate.Sentences.Any(sentence =>
    {
        for (var c = 0; c < question.Concepts.Length; c++)
            if (!question.Concepts[c].IsGeneric && Math.Max(candidate.Match.Heading[c], candidate.Match.Sentence(sentence)[c]) < 0.7f) return false;
        return true;
    });

    private static bool Has(Candidate candidate, SentenceCues cue) =>
        candidate.Sentences.Any(sentence => candidate.Profile.Sentences[sentence].Is(cue));

    private static float Says(Candidate candidate, int concept)
    {
        var strength = Math.Max(candidate.Match.Heading[concept], Math.Max(candidate.Match.Path[concept], candidate.Match.Title[concept]));
        foreach (var sentence in candidate.Sentences) strength = Math.Max(strength, candidate.Match.Sentence(sentence)[concept]);
        return strength;
    }
}
