using System.Collections.Immutable;
using ChatBot.Knowledge.Golden;

namespace ChatBot.Knowledge.Evaluation;

/// <summary>Reads the questions of an evaluation: YAML in the form of a corpus's <c>questions.yml</c>, or JSON with an object a line.</summary>
public static class QuestionFile
{
    /// <summary>The questions of the file at <paramref name="path"/>, in its order.</summary>
    /// <param name="path">The file; what ends in <c>.jsonl</c> is read as JSON.</param>
    /// <exception cref="CorpusException">The file cannot be read, is not of that form, or holds no question.</exception>
    public static ImmutableArray<EvaluationQuestion> Read(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (!File.Exists(path)) throw new CorpusException($"There is no question file {path}; name one that is there.");
        var name = Path.GetFileName(path);
        var questions = path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) ? QuestionLines.Read(path, name) : ReadYaml(path, name);
        return questions.IsEmpty ? throw new CorpusException($"{name} holds no question; README shows how to write them.") : questions;
    }

    /// <summary>The questions that a corpus states itself.</summary>
    public static ImmutableArray<EvaluationQuestion> Of(GoldenQuestions golden)
    {
        ArgumentNullException.ThrowIfNull(golden);
        return [.. golden.Answered.Select(Of), .. golden.Declined.Select(question => new EvaluationQuestion(question.Question, question.File, question.Line, ShouldBeAnswered: false))];
    }

    private static ImmutableArray<EvaluationQuestion> ReadYaml(string path, string name)
    {
        var findings = new List<Finding>();
        var golden = GoldenFile.ReadFile(path, name, findings);
        return findings.Find(finding => finding.Severity == Severity.Error) is { } error ? throw new CorpusException(error.ToString()) : Of(golden);
    }

    private static EvaluationQuestion Of(AnsweredQuestion question) => new(question.Question, question.File, question.Line, ShouldBeAnswered: true)
    {
        Best = [.. question.Sections.Select(section => new SectionName(section))],
        Excerpts = question.Excerpts,
        Certifications = question.Certifications,
    };
}
