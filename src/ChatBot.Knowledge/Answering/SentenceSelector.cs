using System.Collections.Immutable;

namespace ChatBot.Knowledge.Answering;

/// <summary>Chooses what to quote: the sentence that answers best and those about it that it needs, or a list.</summary>
internal static class SentenceSelector
{
    private const int MaxSentences = 4;
    private const int MaxCharacters = 520;
    private const int MaxItems = 12;

    /// <summary>The sentences to quote, by their places in the section, in its order.</summary>
    public static ImmutableArray<int> Select(Question question, SectionMatch match, float[] scores)
    {
        if (scores.Length == 0) return [];
        var best = IndexOfMax(scores);
        if (question.Kind is QuestionKind.Comparison && BothSides(question, match, scores, best) is { IsEmpty: false } sides) return sides;
        return ListAround(match.Profile, best) is { IsEmpty: false } list ? list : Window(question, match, scores, best);
    }

    private static int IndexOfMax(float[] scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
            if (scores[i] > scores[best]) best = i;
        return best;
    }

    /// <summary>The sentence that introduces a list, with the list's items.</summary>
    private static ImmutableArray<int> ListAround(SectionProfile profile, int best)
    {
        if (!profile.Sentences[best].Is(SentenceCues.IntroducesList)) return [];
        var list = profile.Sentences[best].Block + 1;
        var end = best + 1;
        while (end < profile.Sentences.Length && profile.Sentences[end].Block == list && end - best <= MaxItems) end++;
        return [.. Enumerable.Range(best, end - best)];
    }

    /// <summary>The best sentence with those before and after it that it leans on or that go on with the answer.</summary>
    private static ImmutableArray<int> Window(Question question, SectionMatch match, float[] scores, int best)
    {
        var sentences = match.Profile.Sentences;
        var first = best;
        var last = best;
        var length = sentences[best].Span.Length;
        if (sentences[first].Is(SentenceCues.Anaphora) && !sentences[first].Is(SentenceCues.LeadingStance) && Fits(first - 1)) length += sentences[--first].Span.Length;
        while (last - first + 1 < MaxSentences && Fits(last + 1) && GoesOn(last + 1)) length += sentences[++last].Span.Length;
        if (first == best && last == best && Fits(best - 1) && scores[best - 1] > 0.8f * scores[best]) first--;
        return [.. Enumerable.Range(first, last - first + 1), .. ListAround(match.Profile, last).Skip(1)];

        bool Fits(int sentence) =>
            sentence >= 0 && sentence < sentences.Length
            && sentences[sentence].Block == sentences[best].Block
            && !sentences[sentence].Is(SentenceCues.Question)
            && !sentences[sentence].Is(SentenceCues.Meta)
            && !SentenceScorer.IsOfOtherRole(question, sentences[sentence])
            && length + sentences[sentence].Span.Length <= MaxCharacters;

        bool GoesOn(int sentence) =>
            sentences[sentence].Is(SentenceCues.Anaphora)
            || length < 80
            || SentenceScorer.SaysItself(question, match, sentence) > 0.25f;
    }

    /// <summary>For "X vs Y": the best sentence of all, and the one that says best what each side is.</summary>
    private static ImmutableArray<int> BothSides(Question question, SectionMatch match, float[] scores, int best)
    {
        var sides = new SortedSet<int> { best };
        foreach (var role in question.Roles)
        {
            if (BestAbout(role, match, scores) is not { } side) return [];
            sides.Add(side);
            var leans = match.Profile.Sentences[side].Is(SentenceCues.Anaphora);
            if (leans && side > 0 && match.Profile.Sentences[side - 1].Block == match.Profile.Sentences[side].Block) sides.Add(side - 1);
        }

        return sides.Count is > 1 and <= MaxSentences ? [.. sides] : [];
    }

    /// <summary>The sentence that says best what a role is or does; null where none does.</summary>
    private static int? BestAbout(Concept role, SectionMatch match, float[] scores)
    {
        int? best = null;
        var highest = 0f;
        for (var s = 0; s < scores.Length; s++)
        {
            var defines = SentenceScorer.Defines(role, match, s);
            if (defines <= 0 || match.Profile.Sentences[s].Is(SentenceCues.Question)) continue;
            if (defines + scores[s] <= highest) continue;
            highest = defines + scores[s];
            best = s;
        }

        return best;
    }
}
