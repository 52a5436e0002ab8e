using System.Collections.Immutable;

namespace ChatBot.Knowledge.Answering;

/// <summary>Puts into words how a reply came about.</summary>
internal static class ReplyExplainer
{
    public static ReplyExplanation Explain(Question question, List<Candidate> candidates, Reply reply, Strictness strictness) => new(
        reply switch
        {
            Answer answer => $"Answered from “{answer.Section.Heading}”.",
            Miss miss => $"Not answered: {miss.Reason}",
            _ => "Not a question.",
        },
        null,
        [
            new ReplyExplanation($"Read as a question of the kind {question.Kind}.", null, [.. question.Concepts.Select(Concept)]),
            .. candidates.Take(2).Select((candidate, i) => Candidate(question, candidate, i == 0 ? "Best section" : "Runner-up")),
            new ReplyExplanation($"Least confidence at strictness {strictness}", AnswerGate.LeastConfidence(strictness), []),
        ]);

    private static ReplyExplanation Concept(Concept concept)
    {
        var looked = string.Join(", ", concept.Meaning.Clause.Alternatives.Select(a => string.Join(' ', a.Terms)).Distinct());
        var corrected = concept.Correction is null ? "" : $", taken for “{concept.Correction}”";
        return new ReplyExplanation($"“{concept.Text}”{corrected}: in {concept.Meaning.DocumentFrequency} sections as {looked}; it counts for", concept.Weight, []);
    }

    private static ReplyExplanation Candidate(Question question, Candidate candidate, string place) => new(
        $"{place}: “{candidate.Profile.Section.Heading}”, score",
        candidate.Score,
        [
            new ReplyExplanation("Share of the question that the section holds (coverage)", candidate.Coverage, []),
            new ReplyExplanation("Share of the question that the quoted passage holds", candidate.PassageCoverage, []),
            new ReplyExplanation("Confidence: the mean of both, 0 where a rule forbids an answer", AnswerGate.Confidence(question, candidate), []),
            .. question.Concepts.Select((concept, c) => Places(concept, candidate.Match, c)),
        ]);

    private static ReplyExplanation Places(Concept concept, SectionMatch match, int c)
    {
        var places = ImmutableArray.CreateBuilder<string>();
        if (match.Heading[c] > 0) places.Add("heading");
        if (match.Path[c] > 0) places.Add("heading above");
        if (match.Title[c] > 0) places.Add("article title");
        if (match.Body[c] > 0) places.Add("text");
        return new ReplyExplanation($"“{concept.Text}”: {(places.Count > 0 ? "in " + string.Join(", ", places) : "not there")}", null, []);
    }
}
