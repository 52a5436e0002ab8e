namespace ChatBot.Knowledge.Answering;

/// <summary>Finds the answer to a comparison that no one section makes: each of the two has a section of its own.</summary>
internal static class SidesApart
{
    /// <summary>How well a heading must name one of the two for its section to be about it.</summary>
    private const float LeastNamed = 0.8f;

    private const int Both = 2;

    /// <summary>The better of two sections whose headings each name one of the two that are compared, and not the other; null where there are none such.</summary>
    public static Candidate? Find(Question question, List<Candidate> candidates)
    {
        if (question.Kind != QuestionKind.Comparison) return null;
        var compared = Enumerable.Range(0, question.Concepts.Length).Where(concept => !question.Concepts[concept].IsGeneric).ToList();
        if (compared.Count != Both) return null;
        var first = candidates.Find(candidate => IsAbout(candidate, compared[0], compared[1]));
        var second = candidates.Find(candidate => IsAbout(candidate, compared[1], compared[0]));
        if (first is null || second is null) return null;
        return candidates.IndexOf(first) < candidates.IndexOf(second) ? first : second;
    }

    private static bool IsAbout(Candidate candidate, int one, int other) =>
        !candidate.Sentences.IsEmpty && candidate.Match.Heading[one] >= LeastNamed && candidate.Match.Heading[other] < LeastNamed;
}
