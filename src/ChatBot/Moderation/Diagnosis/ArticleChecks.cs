using ChatBot.Corpus;
using ChatBot.Knowledge;
using ChatBot.Rendering;
using ChatBot.Rendering.Pages;

namespace ChatBot.Moderation.Diagnosis;

/// <summary>Which articles and which program answer.</summary>
internal sealed class ArticleChecks(IKnowledge knowledge)
{
    public IEnumerable<Check> Look()
    {
        yield return new Check(
            knowledge.Sections.Count > 0,
            $"Articles `{knowledge.Version}`, read <t:{knowledge.BuiltAt.ToUnixTimeSeconds()}:R>: {Counted.Of(knowledge.Articles.Count, "article")}, {Counted.Of(knowledge.Sections.Count, "section")}.{(knowledge.Sections.Count == 0 ? " I can answer nothing: put articles into the corpus folder and use `/reindex`." : "")}");
        var errors = knowledge.Findings.Count(finding => finding.Severity == Severity.Error);
        if (errors > 0) yield return Check.Ill($"{Counted.Of(errors, "error")} in the articles: `chatbot check` names file and line.");
        yield return Check.Well($"ChatBot {ProgramVersion.Text}.");
    }
}
