using System.Collections.Immutable;
using ChatBot.Knowledge.Answering;

namespace ChatBot.Knowledge.Golden;

/// <summary>Asks the golden questions and judges the replies.</summary>
public static class GoldenChecker
{
    private const int MostNamed = 3;

    /// <summary>Asks every question.</summary>
    /// <param name="questions">The questions.</param>
    /// <param name="ask">Answers one, as <see cref="KnowledgeBase.Ask"/> does.</param>
    public static GoldenRun Run(GoldenQuestions questions, Func<string, Reply> ask)
    {
        ArgumentNullException.ThrowIfNull(questions);
        ArgumentNullException.ThrowIfNull(ask);

        return new GoldenRun([.. questions.Answered.Select(Judge), .. questions.Declined.Select(Judge)]);

        GoldenResult Judge(GoldenQuestion question)
        {
            var reply = ask(question.Question);
            return new GoldenResult(question, reply, question is AnsweredQuestion answered
                ? FaultOf(answered, reply)
                : FaultOfDeclined(reply));
        }
    }

    private static string? FaultOf(AnsweredQuestion expected, Reply reply) => reply switch
    {
        Answer answer => FaultOfSection(expected, answer) ?? FaultOfExcerpt(expected, answer) ?? FaultOfCertifications(expected, answer),
        Miss miss => $"not answered ({miss.Reason.TrimEnd('.')}), though {AnyOf(expected.Sections)} does.",
        _ => "taken for no question at all.",
    };

    private static string? FaultOfDeclined(Reply reply) =>
        reply is Answer answer ? $"answered from “{answer.Section.Heading}”, though it must be declined." : null;

    private static string? FaultOfSection(AnsweredQuestion expected, Answer answer) =>
        expected.Sections.IsEmpty || expected.Sections.Any(section => GoldenText.Names(section, answer.Section))
            ? null
            : $"answered from “{answer.Section.Heading}” instead of {AnyOf(expected.Sections)}.";

    private static string? FaultOfExcerpt(AnsweredQuestion expected, Answer answer)
    {
        var quoted = string.Join(' ', answer.Excerpt.Select(span => answer.Section[span]));
        if (expected.Excerpts.IsEmpty || expected.Excerpts.Any(excerpt => GoldenText.Contains(quoted, excerpt)))
            return null;
        return quoted.Length == 0
            ? $"nothing was quoted, though {AnyOf(expected.Excerpts)} must be."
            : $"quoted “{quoted}” instead of {AnyOf(expected.Excerpts)}.";
    }

    private static string? FaultOfCertifications(AnsweredQuestion expected, Answer answer)
    {
        if (expected.Certifications.IsEmpty)
            return null;

        foreach (var list in expected.Certifications)
        {
            var given = answer.Certifications.FirstOrDefault(each => GoldenText.Same(each.Role ?? "", list.Role));
            if (given is null)
                return $"the certifications for “{list.Role}” are not given.";
            if (!given.Items.Select(item => item.Name).SequenceEqual(list.Names, GoldenText.Comparer))
                return $"the certifications for “{list.Role}” are given as {AllOf(given.Items.Select(item => item.Name))} instead of {AllOf(list.Names)}.";
        }

        var surplus = answer.Certifications.FirstOrDefault(given => !expected.Certifications.Any(list => GoldenText.Same(given.Role ?? "", list.Role)));
        return surplus is null ? null : $"the certifications for “{surplus.Role}” are given too.";
    }

    private static string AnyOf(ImmutableArray<string> texts) => texts.Length > MostNamed
        ? $"{AnyOf(texts[..MostNamed])} or another of {texts.Length}"
        : string.Join(" or ", texts.Select(text => $"“{text}”"));

    private static string AllOf(IEnumerable<string> texts) => string.Join(", ", texts.Select(text => $"“{text}”"));
}
