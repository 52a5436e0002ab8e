using System.Collections.Immutable;

namespace ChatBot.Knowledge.Answering;

/// <summary>Scores each sentence of a section: how much of the question it says, and whether it is the kind of sentence that answers it.</summary>
internal static class SentenceScorer
{
    // What a concept counts for in a sentence that does not say it, when its surroundings do.
    private const float FromHeading = 0.7f;
    private const float FromFittingHeading = 0.9f;
    private const float FromRole = 0.85f;
    private const float FromPath = 0.6f;
    private const float FromTitle = 0.4f;
    private const float FromSection = 0.25f;
    private const float FromSentenceBefore = 0.6f;
    private const float FromSentenceAfter = 0.35f;

    /// <summary>A heading that fits a question better asks it, and a stand right below it answers.</summary>
    private const float HeadingAsks = 0.75f;

    /// <summary>From here on a heading that is a question is taken for nearly the asker's.</summary>
    private const float HeadingNearlyAsks = 0.45f;

    /// <summary>How many sentences below such a heading gain.</summary>
    private const int FirstAnswers = 2;

    /// <summary>What they gain where the heading is just the question.</summary>
    private const float FirstGain = 0.2f;

    /// <summary>What a sentence gains from the question just before it.</summary>
    private const float HandedOn = 0.35f;

    /// <summary>Of sentences that answer alike the earlier one wins.</summary>
    private const float LaterPenalty = 0.002f;
    private const int LastPenalised = 25;

    /// <summary>The score of each sentence, comparable only within one question.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="match">Where its concepts stand in the section.</param>
    /// <param name="headingFit">How nearly the heading is the question, 0 to 1.</param>
    public static float[] Score(Question question, SectionMatch match, float headingFit)
    {
        var fromHeading = FromHeading + (headingFit * (FromFittingHeading - FromHeading));
        var sentences = match.Profile.Sentences;
        var scores = new float[sentences.Length];
        for (var s = 0; s < scores.Length; s++)
            scores[s] = Says(question, match, s, fromHeading) + Suits(question, match, s) - (LaterPenalty * Math.Min(s, LastPenalised));
        var isPassedOn = PassOnQuestions(question, match, scores);
        if (!isPassedOn && match.Profile.HeadingAsks && match.Profile.HeadingKind == question.Kind && headingFit >= HeadingNearlyAsks) FavourFirst(sentences, headingFit, scores);
        if (question.Kind == QuestionKind.YesNo && headingFit >= HeadingAsks && sentences is [var first, ..] && first.Is(SentenceCues.LeadingStance))
            scores[0] = Math.Max(scores[0], headingFit + HandedOn);
        return scores;
    }

    /// <summary>A heading that asks nearly the same is most often answered right below it.</summary>
    private static void FavourFirst(ImmutableArray<SentenceProfile> sentences, float headingFit, float[] scores)
    {
        var favoured = 0;
        for (var s = 0; s < scores.Length && favoured < FirstAnswers; s++)
        {
            if (sentences[s].Is(SentenceCues.Question | SentenceCues.Meta)) continue;
            scores[s] += FirstGain * headingFit;
            favoured++;
        }
    }

    /// <summary>The share of the question that a sentence says itself.</summary>
    public static float SaysItself(Question question, SectionMatch match, int sentence)
    {
        if (question.Mass <= 0) return 0;
        var said = 0f;
        var strengths = match.Sentence(sentence);
        for (var c = 0; c < strengths.Length; c++) said += question.Concepts[c].Weight * strengths[c];
        return said / question.Mass;
    }

    /// <summary>The share of the question that a sentence says, itself or through its surroundings.</summary>
    private static float Says(Question question, SectionMatch match, int sentence, float fromHeading)
    {
        if (question.Mass <= 0) return 0;
        var said = 0f;
        for (var c = 0; c < question.Concepts.Length; c++)
        {
            var strength = match.Sentence(sentence)[c];
            strength = Math.Max(strength, FromSentenceBefore * Neighbour(match, sentence, -1, c));
            strength = Math.Max(strength, FromSentenceAfter * Neighbour(match, sentence, +1, c));
            strength = Math.Max(strength, fromHeading * match.Heading[c]);
            if (question.Concepts[c].Kind == ConceptKind.Role && match.Profile.Sentences[sentence].Roles.Contains(question.Concepts[c].Entry!))
                strength = Math.Max(strength, FromRole);
            strength = Math.Max(strength, FromPath * match.Path[c]);
            strength = Math.Max(strength, FromTitle * match.Title[c]);
            strength = Math.Max(strength, FromSection * match.Body[c]);
            said += question.Concepts[c].Weight * strength;
        }

        return said / question.Mass;
    }

    private static float Neighbour(SectionMatch match, int sentence, int step, int concept)
    {
        var sentences = match.Profile.Sentences;
        var other = sentence + step;
        if (other < 0 || other >= sentences.Length || sentences[other].Block != sentences[sentence].Block) return 0;
        return match.Sentence(other)[concept];
    }

    /// <summary>Whether the sentence is of the kind that answers such a question.</summary>
    private static float Suits(Question question, SectionMatch match, int sentence)
    {
        var profile = match.Profile.Sentences[sentence];
        var suits = 0f;
        if (profile.Is(SentenceCues.Question)) suits -= 0.4f;
        if (profile.Is(SentenceCues.Meta) && !profile.Is(SentenceCues.IntroducesList)) suits -= 0.2f;
        if (profile.Is(SentenceCues.Fragment)) suits -= 0.3f;
        if (IsOfOtherRole(question, profile)) suits -= 0.25f;
        else if (OpensWithOtherRole(question, profile)) suits -= 0.12f;
        if (question.Kind != QuestionKind.Certifications && profile.Is(SentenceCues.IntroducesCertifications)) suits -= 0.2f;
        return suits + question.Kind switch
        {
            QuestionKind.Money => SuitsMoney(question, match, sentence),
            QuestionKind.YesNo => Bonus(profile, SentenceCues.LeadingStance, 0.2f) + Bonus(profile, SentenceCues.Stance, 0.07f),
            QuestionKind.Definition or QuestionKind.Topic => 0.35f * Defines(question, match, sentence),
            QuestionKind.Abbreviation => Bonus(profile, SentenceCues.Abbreviation, 0.35f) + Bonus(profile, SentenceCues.IntroducesList, 0.1f),
            QuestionKind.HowTo => Bonus(profile, SentenceCues.Advice, 0.12f) + Bonus(profile, SentenceCues.IntroducesList, 0.12f),
            QuestionKind.Quantity => SuitsQuantity(question, match, sentence),
            QuestionKind.Names => Bonus(profile, SentenceCues.Names, 0.2f) + Bonus(profile, SentenceCues.IntroducesList, 0.25f),
            QuestionKind.Why => Bonus(profile, SentenceCues.Reason, 0.2f),
            QuestionKind.Duration => Bonus(profile, SentenceCues.Duration, 0.35f),
            QuestionKind.Comparison => Bonus(profile, SentenceCues.Contrast, profile.Is(SentenceCues.Pair) ? 0.6f : 0.25f) + (0.15f * Defines(question, match, sentence)),
            QuestionKind.Choice => Bonus(profile, SentenceCues.Recommendation, 0.55f),
            QuestionKind.Certifications => Bonus(profile, SentenceCues.IntroducesList, 0.1f),
            _ => 0f,
        };
    }

    private static float Bonus(SentenceProfile sentence, SentenceCues cue, float bonus) => sentence.Is(cue) ? bonus : 0;

    /// <summary>Whether the sentence speaks of roles, but of none that was asked for.</summary>
    public static bool IsOfOtherRole(Question question, SentenceProfile sentence)
    {
        if (sentence.Roles.IsEmpty) return false;
        var asked = false;
        foreach (var concept in question.Concepts)
        {
            if (concept.Kind != ConceptKind.Role) continue;
            if (sentence.Roles.Contains(concept.Entry!)) return false;
            asked = true;
        }

        return asked;
    }

    /// <summary>Whether the first role that the sentence names was not asked for, though another was.</summary>
    private static bool OpensWithOtherRole(Question question, SentenceProfile sentence)
    {
        if (sentence.Roles.IsEmpty) return false;
        var asked = false;
        foreach (var concept in question.Concepts)
        {
            if (concept.Kind != ConceptKind.Role) continue;
            if (sentence.Roles[0] == concept.Entry) return false;
            asked = true;
        }

        return asked;
    }

    /// <summary>An amount suits, but not another role's.</summary>
    private static float SuitsMoney(Question question, SectionMatch match, int sentence)
    {
        if (!match.Profile.Sentences[sentence].Is(SentenceCues.Money)) return 0;
        var strengths = match.Sentence(sentence);
        var asked = 0;
        for (var c = 0; c < strengths.Length; c++)
        {
            if (question.Concepts[c].Kind != ConceptKind.Role) continue;
            asked++;
            if (strengths[c] >= 1) return 0.5f;
            if (match.Profile.Sentences[sentence].Roles.Contains(question.Concepts[c].Entry!)) return 0.4f;
        }

        return asked == 0 ? 0.5f : 0.1f;
    }

    /// <summary>A number suits, the more where it counts what was asked for ("3 levels"), but not an amount of money.</summary>
    private static float SuitsQuantity(Question question, SectionMatch match, int sentence)
    {
        var profile = match.Profile.Sentences[sentence];
        if (profile.Is(SentenceCues.Money) || !profile.Is(SentenceCues.Number)) return 0;
        return question.Counted is { } counted && Counts(counted, match.Profile, profile) ? 0.5f : 0.35f;
    }

    /// <summary>Whether a number stands right before a way to say the concept.</summary>
    private static bool Counts(Concept counted, SectionProfile section, SentenceProfile sentence)
    {
        var text = section.Section.Text.AsSpan();
        foreach (var sequence in counted.Meaning.Sequences)
        {
            var place = section.Body.Find(sequence, sentence.FirstTerm, sentence.EndTerm);
            if (place >= 0 && Wording.EndsInNumber(text[sentence.Span.Start..section.Body.StartOf(place)])) return true;
        }

        return false;
    }

    /// <summary>How plainly, 0 to 1, the sentence says what something that was asked for is or does.</summary>
    public static float Defines(Question question, SectionMatch match, int sentence)
    {
        var defines = 0f;
        foreach (var concept in question.Concepts)
            if (!concept.IsGeneric) defines = Math.Max(defines, Defines(concept, match, sentence, question));
        return defines;
    }

    /// <summary>How plainly, 0 to 1, the sentence opens with a concept and goes on to say what it is or does.</summary>
    /// <param name="concept">What is to be said.</param>
    /// <param name="match">Where the question's concepts stand in the section.</param>
    /// <param name="sentence">The sentence's place.</param>
    /// <param name="question">A question whose other words may follow the concept's ("the APAC test is …"); null for none.</param>
    public static float Defines(Concept concept, SectionMatch match, int sentence, Question? question = null)
    {
        var profile = match.Profile.Sentences[sentence];
        var text = match.Profile.Section.Text.AsSpan();
        if (profile.Is(SentenceCues.Anaphora) && concept.Entry is not null && profile.Roles.Contains(concept.Entry)
            && Wording.PronounDefines(text[profile.Span.Start..profile.Span.End]))
            return 1;
        foreach (var sequence in concept.Meaning.Sequences)
        {
            if (sequence.Weight < 0.8f) continue;
            var end = Math.Min(profile.EndTerm, profile.FirstTerm + sequence.Terms.Length + 1);
            var place = match.Profile.Body.Find(sequence, profile.FirstTerm, end);
            if (place < 0) continue;
            var last = place + sequence.Terms.Length - 1;
            while (question is not null && last + 1 < profile.EndTerm && question.HoldsInformative(match.Profile.Body.Terms[last + 1])) last++;
            var rest = match.Profile.Body.EndOf(last);
            return Wording.Defines(text[rest..profile.Span.End]);
        }

        return 0;
    }

    /// <summary>A sentence that asks what the asker asks hands its score on to the sentence after it, which answers. Whether one did.</summary>
    private static bool PassOnQuestions(Question question, SectionMatch match, float[] scores)
    {
        var sentences = match.Profile.Sentences;
        var isPassedOn = false;
        for (var s = 0; s + 1 < scores.Length; s++)
        {
            if (!sentences[s].Is(SentenceCues.Question) || sentences[s + 1].Is(SentenceCues.Question | SentenceCues.Meta) || sentences[s].Kind != question.Kind) continue;
            var asks = SaysItself(question, match, s);
            if (asks < 0.75f || !IsAbout(question, sentences[s].Asks)) continue;
            scores[s + 1] = Math.Max(scores[s + 1], asks + HandedOn);
            isPassedOn = true;
        }

        return isPassedOn;
    }

    /// <summary>Whether most of the terms are the question's own.</summary>
    private static bool IsAbout(Question question, ImmutableArray<int> terms)
    {
        var own = 0;
        foreach (var term in terms)
            if (question.Holds(term)) own++;
        return own >= 0.7f * terms.Length;
    }
}
