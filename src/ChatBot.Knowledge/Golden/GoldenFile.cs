using System.Collections.Immutable;
using ChatBot.Knowledge.Articles;
using ChatBot.Knowledge.Yaml;

namespace ChatBot.Knowledge.Golden;

/// <summary>
/// <c>questions.yml</c> in the corpus folder: what the corpus must answer and what it must decline.
/// <code>
/// answered:
///   - question: how much does a data engineer make?
///     section: Career Prospects            # a heading, or an id (file#slug), or a list of which any will do
///     excerpt: the average salary is       # words that must be quoted, or a list of which any will do
///     certifications:                      # by role, the certifications that must be listed
///       Data Engineer: [Google Professional Data Engineer]
/// declined:
///   - what's the weather in Paris today?
/// </code>
/// </summary>
internal static class GoldenFile
{
    public const string Name = "questions.yml";

    /// <summary>Reads the questions of <paramref name="folder"/>, if it has any, and adds those of the articles' front matter; what is wrong with them is a finding.</summary>
    public static GoldenQuestions Read(string folder, IReadOnlyCollection<Article> articles, IReadOnlyCollection<Section> sections, List<Finding> findings)
    {
        var questions = With(Stated(folder, findings), articles.SelectMany(InFrontMatter));
        findings.AddRange(GoldenLint.Check(questions, sections));
        return questions;
    }

    /// <summary>Reads the questions of <paramref name="folder"/>'s own file, if it has one.</summary>
    public static GoldenQuestions Stated(string folder, List<Finding> findings) =>
        Path.Combine(folder, Name) is var path && File.Exists(path) ? ReadFile(path, Name, findings) : GoldenQuestions.None;

    /// <summary>The questions, with those of articles behind them.</summary>
    public static GoldenQuestions With(GoldenQuestions stated, IEnumerable<AnsweredQuestion> ofArticles)
    {
        var own = ofArticles.ToList();
        return own.Count == 0 ? stated : stated with { Answered = [.. stated.Answered, .. own] };
    }

    /// <summary>Reads the questions of one file, called <paramref name="name"/> in findings.</summary>
    public static GoldenQuestions ReadFile(string path, string name, List<Finding> findings)
    {
        if (YamlFile.Read(path, name, findings)?.AsMapping(name) is not { } file)
            return GoldenQuestions.None;

        file.RejectOthers("answered", "declined");
        var answered = file.Sequence("answered")?.Items.Select(item => Answered(item, name)).OfType<AnsweredQuestion>() ?? [];
        var declined = file.Scalars("declined").Select(question => new DeclinedQuestion(question.Text!, name, question.Line));
        return new GoldenQuestions([.. answered], [.. declined]);
    }

    /// <summary>Any section of the article may answer. One without text has none, which is a finding already.</summary>
    public static IEnumerable<AnsweredQuestion> InFrontMatter(Article article)
    {
        ImmutableArray<string> sections = [.. article.Sections.Select(section => section.Id)];
        return sections.IsEmpty ? [] : article.Questions.Select(question => new AnsweredQuestion(question.Text, article.File, question.Line, sections, [], []));
    }

    private static AnsweredQuestion? Answered(YamlNode item, string name)
    {
        if (item.AsMapping("Each item of “answered”") is not { } entry)
            return null;

        entry.RejectOthers("question", "section", "excerpt", "certifications");
        if (entry.RequiredScalar("question") is not { } question)
            return null;

        var sections = entry.Strings("section");
        if (sections.IsEmpty && entry["section"] is null or YamlScalar { Text: null })
            entry.Report(Severity.Error, $"“{question}” names no section that must answer it.");
        return new AnsweredQuestion(
            question, name, entry.LineOf("question"), sections, entry.Strings("excerpt"), Certifications(entry.Mapping("certifications")));
    }

    private static ImmutableArray<ExpectedCertifications> Certifications(YamlMapping? roles) => roles is null
        ? []
        : [.. roles.Entries.Select(role => new ExpectedCertifications(role.Key, roles.Strings(role.Key)))];
}
