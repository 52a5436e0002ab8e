using System.Collections.Immutable;
using ChatBot.Knowledge.Articles;

namespace ChatBot.Knowledge.Answering;

/// <summary>Chooses what to quote: the sentence that answers best and those about it that it needs, or a list.</summary>
internal static class SentenceSelector
{
    private const int MaxSentences = 5;
    private const int MaxCharacters = 700;
    private const int MaxItems = 12;

    /// <summary>A list of no more than these is quoted whole where one item answers.</summary>
    private const int MaxListed = 8;

    /// <summary>A shorter excerpt goes on with the next sentence, be it in the next paragraph.</summary>
    private const int EnoughCharacters = 240;

    /// <summary>A sentence before the best one that scores more than this share of it belongs to the answer.</summary>
    private const float NearlyAsGood = 0.8f;

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

    /// <summary>A list whole, with the sentence that introduces it; none where the sentence neither introduces one nor is in one.</summary>
    private static ImmutableArray<int> ListAround(SectionProfile profile, int best)
    {
        var sentences = profile.Sentences;
        if (sentences[best].Is(SentenceCues.IntroducesList)) return List(profile, best, sentences[best].Block + 1);
        if (profile.Section.Blocks[sentences[best].Block] is not ItemList) return [];
        var first = best;
        while (first > 0 && sentences[first - 1].Block == sentences[best].Block) first--;
        if (first > 0 && sentences[first - 1].Is(SentenceCues.IntroducesList)) first--;
        var list = List(profile, first, sentences[best].Block);
        var isShort = list.Length <= MaxListed && sentences[list[^1]].Span.End - sentences[first].Span.Start <= MaxCharacters;
        return isShort && list.Contains(best) ? list : [];
    }

    private static ImmutableArray<int> List(SectionProfile profile, int first, int block)
    {
        var end = first + 1;
        while (end < profile.Sentences.Length && profile.Sentences[end].Block == block && end - first <= MaxItems) end++;
        return [.. Enumerable.Range(first, end - first)];
    }

    /// <summary>The best sentence with those before and after it that it leans on or that go on with the answer.</summary>
    private static ImmutableArray<int> Window(Question question, SectionMatch match, float[] scores, int best)
    {
        var sentences = match.Profile.Sentences;
        var first = best;
        var last = best;
        var length = sentences[best].Span.Length;
        if (sentences[first].Is(SentenceCues.Anaphora) && !sentences[first].Is(SentenceCues.LeadingStance) && Fits(first - 1)) length += sentences[--first].Span.Length;
        while (last - first + 1 < MaxSentences && (Fits(last + 1) || ContinuesInNextParagraph(last + 1)) && GoesOn(last + 1)) length += sentences[++last].Span.Length;
        while (last - first + 1 < MaxSentences && Fits(first - 1) && scores[first - 1] > NearlyAsGood * scores[best]) length += sentences[--first].Span.Length;
        return [.. Enumerable.Range(first, last - first + 1), .. IntroducedList(match.Profile, last)];

        bool Fits(int sentence) =>
            sentence >= 0 && sentence < sentences.Length && sentences[sentence].Block == sentences[best].Block && MayBeQuoted(sentence);

        bool ContinuesInNextParagraph(int sentence) =>
            length < EnoughCharacters
            && sentence < sentences.Length
            && sentences[sentence].Block == sentences[last].Block + 1
            && match.Profile.Section.Blocks[sentences[last].Block] is Paragraph
            && match.Profile.Section.Blocks[sentences[sentence].Block] is Paragraph
            && MayBeQuoted(sentence);

        bool MayBeQuoted(int sentence) =>
            !sentences[sentence].Is(SentenceCues.Question)
            && !sentences[sentence].Is(SentenceCues.Meta)
            && !SentenceScorer.IsOfOtherRole(question, sentences[sentence])
            && length + sentences[sentence].Span.Length <= MaxCharacters;

        bool GoesOn(int sentence) =>
            sentences[sentence].Is(SentenceCues.Anaphora)
            || length < EnoughCharacters
            || SentenceScorer.SaysItself(question, match, sentence) > 0.25f;
    }

    private static IEnumerable<int> IntroducedList(SectionProfile profile, int last) =>
        profile.Sentences[last].Is(SentenceCues.IntroducesList) ? ListAround(profile, last).Skip(1) : [];

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
