using System.Collections.Immutable;

namespace ChatBot.Knowledge.Answering;

/// <summary>Finds what the articles say of each of two things that a question compares.</summary>
internal sealed class SideFinder(QuestionAnalyzer analyzer, Answerer answerer)
{
    private const int Both = 2;

    /// <summary>Both sides of a comparison; none where the question compares nothing, or one side is not told apart from the other.</summary>
    public ImmutableArray<Side> Find(string message)
    {
        if (message.Length > Answerer.MaxQuestionLength) return [];
        var question = analyzer.Analyze(message);
        if (question.Kind != QuestionKind.Comparison) return [];
        var compared = question.Concepts.Where(concept => !concept.IsGeneric).ToList();
        if (compared.Count != Both) return [];
        var sides = compared.Select(Describe).OfType<Side>().ToImmutableArray();
        return sides.Length == Both && Differ(sides[0].Answer, sides[1].Answer) ? sides : [];
    }

    private Side? Describe(Concept concept) =>
        answerer.Ask($"what is {concept.Text}?", Strictness.Normal, explain: false) is Answer { Excerpt.IsEmpty: false } answer
            ? new Side(concept.Text, answer)
            : null;

    private static bool Differ(Answer left, Answer right) => left.Section != right.Section || left.Excerpt[0] != right.Excerpt[0];
}
