using ChatBot.Corpus;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Answering;
using ChatBot.Knowledge.Golden;
using ChatBot.Moderation.Diagnosis;
using ChatBot.Rendering.Pages;

namespace ChatBot.Cli.Examination;

/// <summary>Whether there is something to answer from.</summary>
internal static class CorpusExam
{
    public static IEnumerable<Check> Look(IKnowledge knowledge, string folder, Strictness strictness)
    {
        if (knowledge.Sections.Count == 0)
        {
            yield return Check.Ill($"{folder} holds no article that could answer: put Markdown files into {Path.Combine(folder, "articles")}.");
            yield break;
        }

        yield return Check.Well($"{folder} holds {Counted.Of(knowledge.Articles.Count, "article")} with {Counted.Of(knowledge.Sections.Count, "section")}.");
        var errors = knowledge.Findings.Count(finding => finding.Severity == Severity.Error);
        if (errors > 0) yield return Check.Ill($"{Counted.Of(errors, "error")} in the articles: `chatbot check` names file and line.");
        var golden = GoldenChecker.Run(knowledge.Golden, question => knowledge.Ask(question, strictness));
        var failed = golden.Results.Count(result => result.Fault is not null);
        if (failed > 0) yield return Check.Ill($"{Counted.Of(failed, "golden question")} of {golden.Results.Length} {(failed == 1 ? "is" : "are")} not answered as they must be: `chatbot check` names them.");
        else if (golden.Results.Length > 0) yield return Check.Well($"{Counted.Of(golden.Results.Length, "golden question")} {(golden.Results.Length == 1 ? "is" : "are")} answered as they must be.");
    }
}
