using ChatBot.Knowledge.Articles;

namespace ChatBot.Knowledge.Golden;

/// <summary>Finds golden questions that no reply could ever satisfy.</summary>
internal static class GoldenLint
{
    public static IEnumerable<Finding> Check(GoldenQuestions questions, IReadOnlyCollection<Section> sections) =>
        questions.Answered.SelectMany(question => Check(question, sections)).Concat(Duplicates(questions));

    private static IEnumerable<Finding> Check(AnsweredQuestion question, IReadOnlyCollection<Section> sections)
    {
        var named = sections.Where(section => question.Sections.Any(name => GoldenText.Names(name, section))).ToList();
        foreach (var name in question.Sections.Where(name => !named.Any(section => GoldenText.Names(name, section))))
            yield return Error(question, $"No section of the corpus is called “{name}”.");

        if (named.Count == 0)
            yield break;
        foreach (var excerpt in question.Excerpts.Where(excerpt => !named.Any(section => GoldenText.Contains(section.Text, excerpt))))
            yield return Error(question, $"The words “{excerpt}” do not stand in {string.Join(" or ", named.Select(section => $"“{section.Heading}”"))}.");
    }

    private static IEnumerable<Finding> Duplicates(GoldenQuestions questions)
    {
        var first = new Dictionary<string, GoldenQuestion>(GoldenText.Comparer);
        foreach (var question in questions.Answered.AsEnumerable<GoldenQuestion>().Concat(questions.Declined).OrderBy(question => question.File != GoldenFile.Name).ThenBy(question => question.File, StringComparer.Ordinal).ThenBy(question => question.Line))
        {
            if (first.TryAdd(question.Question, question)) continue;
            var earlier = first[question.Question];
            var where = earlier.File == question.File ? $"in line {earlier.Line}" : $"in {earlier.File}:{earlier.Line}";
            yield return new Finding(Severity.Warning, question.File, question.Line, $"“{question.Question}” is asked {where} already.");
        }
    }

    private static Finding Error(GoldenQuestion question, string message) => new(Severity.Error, question.File, question.Line, message);
}
