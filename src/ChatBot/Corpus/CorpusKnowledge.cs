using System.Collections.Immutable;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Answering;
using ChatBot.Knowledge.Articles;
using ChatBot.Knowledge.Certifications;
using ChatBot.Knowledge.Golden;

namespace ChatBot.Corpus;

/// <summary>The knowledge of a corpus folder.</summary>
internal sealed class CorpusKnowledge(KnowledgeBase knowledge) : IKnowledge
{
    public string Version => knowledge.Version;

    public DateTimeOffset BuiltAt => knowledge.BuiltAt;

    public ImmutableArray<Article> Articles => knowledge.Articles;

    public ImmutableArray<Section> Sections => knowledge.Sections;

    public ImmutableArray<CertificationList> Certifications => knowledge.Certifications;

    public ImmutableArray<Finding> Findings => knowledge.Findings;

    public GoldenQuestions Golden => knowledge.Golden;

    public Reply Ask(string question, Strictness strictness) => knowledge.Ask(question, strictness);

    public Reply Explain(string question, Strictness strictness) => knowledge.Explain(question, strictness);

    public ImmutableArray<SectionHit> Search(string query, int top) => knowledge.Search(query, top);

    public ImmutableArray<CertificationList> FindCertifications(string? role, string? vendor) =>
        knowledge.FindCertifications(role, vendor);

    public bool IsQuestion(string message) => knowledge.IsQuestion(message);

    public string TopicOf(string question) => knowledge.TopicOf(question);

    public string InLightOf(string before, string followUp) => knowledge.InLightOf(before, followUp);

    public ImmutableArray<Side> FindSides(string question) => knowledge.FindSides(question);

    public ImmutableArray<TextSpan> Highlights(Answer answer) => knowledge.Highlights(answer);
}
