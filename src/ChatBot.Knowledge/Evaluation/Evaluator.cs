using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ChatBot.Knowledge.Answering;
using ChatBot.Knowledge.Articles;

namespace ChatBot.Knowledge.Evaluation;

/// <summary>Asks the questions of an evaluation and judges each reply.</summary>
/// <param name="ask">Answers a question, as <see cref="KnowledgeBase.Ask"/> does.</param>
/// <param name="time">Measures how long it takes.</param>
public sealed class Evaluator(Func<string, Reply> ask, TimeProvider time)
{
    /// <summary>How often each question is asked before it counts, so that compiling is not measured.</summary>
    private const int WarmUps = 10;

    /// <summary>Sections further down are not looked at.</summary>
    private const int DeepestRank = 10;

    private static readonly TimeSpan PatternTimeout = TimeSpan.FromSeconds(1);

    /// <summary>Asks all questions, one after the other.</summary>
    public EvaluationRun Run(IReadOnlyList<EvaluationQuestion> questions)
    {
        ArgumentNullException.ThrowIfNull(questions);
        for (var round = 0; round < WarmUps; round++)
            foreach (var question in questions) ask(question.Text);
        return new EvaluationRun([.. questions.Select(Result)]);
    }

    private EvaluationResult Result(EvaluationQuestion question)
    {
        var start = time.GetTimestamp();
        var reply = ask(question.Text);
        var result = new EvaluationResult(question, reply, time.GetElapsedTime(start));
        if (!question.ShouldBeAnswered)
            return result with { Fault = reply is Answer given ? $"answered from “{given.Section.Heading}”, though it should be declined." : null };

        var shown = Shown(reply);
        var place = shown.FindIndex(section => question.Best.Concat(question.Also).Any(name => name.Names(section)));
        result = result with
        {
            IsFirst = shown is [var first, ..] && question.Best.Any(name => name.Names(first)),
            Rank = place >= 0 ? place + 1 : null,
            ExcerptIsRight = question.Excerpts.IsEmpty && question.Patterns.IsEmpty ? null : ExcerptIsRight(question, reply),
            CertificationsAreRight = question.Certifications.IsEmpty ? null : CertificationsAreRight(question, reply),
        };
        return result with { Fault = FaultOf(result) };
    }

    private static List<Section> Shown(Reply reply)
    {
        var shown = reply.Alternatives.Select(hit => hit.Section);
        if (reply is Answer answer) shown = shown.Prepend(answer.Section);
        return [.. shown.Take(DeepestRank)];
    }

    private static bool ExcerptIsRight(EvaluationQuestion question, Reply reply)
    {
        if (reply is not Answer answer) return false;
        var quoted = string.Join(' ', answer.Excerpt.Select(span => answer.Section[span]));
        var listed = string.Join(' ', answer.Certifications.SelectMany(list => list.Items).Select(item => item.Name));
        return question.Excerpts.Any(excerpt => EvaluationText.Contains($"{quoted} {listed}", excerpt))
            || question.Patterns.Any(pattern => Regex.IsMatch(quoted, pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PatternTimeout));
    }

    private static bool CertificationsAreRight(EvaluationQuestion question, Reply reply)
    {
        if (reply is not Answer answer || answer.Certifications.Length != question.Certifications.Length) return false;
        var least = question.LeastNames.Select(EvaluationText.Plain).ToHashSet();
        return question.Certifications.All(expected => answer.Certifications.Any(given => SameRole(given.Role ?? "", expected.Role) && SameNames(
            [.. given.Items.Select(item => EvaluationText.Plain(item.Name))], [.. expected.Names.Select(EvaluationText.Plain)], least)));
    }

    private static bool SameRole(string given, string expected) =>
        EvaluationText.Contains(given, expected) || EvaluationText.Contains(expected, given);

    private static bool SameNames(HashSet<string> given, HashSet<string> expected, HashSet<string> least) =>
        given.SetEquals(expected) || (least.Count > 0 && least.IsSubsetOf(given) && given.IsSubsetOf(expected));

    private static string? FaultOf(EvaluationResult result)
    {
        if (result.Reply is Miss miss) return $"not answered ({miss.Reason.TrimEnd('.')}){RankOf(result)}.";
        if (result.Reply is not Answer answer) return "taken for no question at all.";
        if (result.Rank != 1) return $"answered from “{answer.Section.Heading}” instead of {AnyOf(result.Question.Best)}{RankOf(result)}.";
        if (result.CertificationsAreRight == false) return "the certifications are not those expected.";
        if (result.ExcerptIsRight == false) return $"quoted “{string.Join(' ', answer.Excerpt.Select(span => answer.Section[span]))}” instead of {AnyOf(result.Question)}.";
        return null;
    }

    private static string RankOf(EvaluationResult result) =>
        result.Rank is { } rank ? $"; the right section is shown in place {rank}" : "; the right section is not among those shown";

    private static string AnyOf(ImmutableArray<SectionName> names) => string.Join(" or ", names.Select(name => $"“{name.Heading}”"));

    private static string AnyOf(EvaluationQuestion question) =>
        string.Join(" or ", question.Excerpts.Concat(question.Patterns).Select(text => $"“{text}”"));
}
