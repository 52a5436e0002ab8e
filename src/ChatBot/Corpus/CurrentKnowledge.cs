using System.Collections.Immutable;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Answering;
using ChatBot.Knowledge.Articles;
using ChatBot.Knowledge.Certifications;
using ChatBot.Knowledge.Golden;

namespace ChatBot.Corpus;

/// <summary>The knowledge that questions are answered from. A newer one takes its place by one assignment, while questions go on.</summary>
internal sealed class CurrentKnowledge(KnowledgeBase first) : IKnowledge
{
    private volatile KnowledgeBase _base = first;

    public KnowledgeBase Base => _base;

    public string Version => _base.Version;

    public DateTimeOffset BuiltAt => _base.BuiltAt;

    public IReadOnlyList<Article> Articles => _base.Articles;

    public IReadOnlyList<Section> Sections => _base.Sections;

    public IReadOnlyList<CertificationList> Certifications => _base.Certifications;

    public ImmutableArray<Finding> Findings => _base.Findings;

    public GoldenQuestions Golden => _base.Golden;

    public bool IsStored => _base.IsStored;

    public IReadOnlyDictionary<string, long> Digests() => _base.Digests();

    public Article? FindArticle(string file) => _base.FindArticle(file);

    public Section? FindSection(string id) => _base.FindSection(id);

    public Section? FindByKey(string key) => _base.FindByKey(key);

    public IEnumerable<string> HeadingsThatBegin(string text, int most) => _base.HeadingsThatBegin(text, most);

    public void Replace(KnowledgeBase next) => _base = next;

    public Reply Ask(string question, Strictness strictness) => _base.Ask(question, strictness);

    public Reply Explain(string question, Strictness strictness) => _base.Explain(question, strictness);

    public ImmutableArray<SectionHit> Search(string query, int top) => _base.Search(query, top);

    public ImmutableArray<CertificationList> FindCertifications(string? role, string? vendor) => _base.FindCertifications(role, vendor);

    public bool IsQuestion(string message) => _base.IsQuestion(message);

    public string TopicOf(string question) => _base.TopicOf(question);

    public string InLightOf(string before, string followUp) => _base.InLightOf(before, followUp);

    public ImmutableArray<Side> FindSides(string question) => _base.FindSides(question);

    public ImmutableArray<TextSpan> Highlights(Answer answer) => _base.Highlights(answer);
}
