using System.Collections.Immutable;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Answering;
using ChatBot.Knowledge.Articles;
using ChatBot.Knowledge.Certifications;
using ChatBot.Knowledge.Golden;

namespace ChatBot.Corpus;

/// <summary>What the program asks of a <see cref="KnowledgeBase"/>.</summary>
internal interface IKnowledge
{
    public string Version { get; }

    public DateTimeOffset BuiltAt { get; }

    public IReadOnlyList<Article> Articles { get; }

    public IReadOnlyList<Section> Sections { get; }

    public IReadOnlyList<CertificationList> Certifications { get; }

    public ImmutableArray<Finding> Findings { get; }

    public GoldenQuestions Golden { get; }

    public bool IsStored { get; }

    public IReadOnlyDictionary<string, long> Digests();

    public Article? FindArticle(string file);

    public Section? FindSection(string id);

    public Section? FindByKey(string key);

    public IEnumerable<string> HeadingsThatBegin(string text, int most);

    public Reply Ask(string question, Strictness strictness);

    public Reply Explain(string question, Strictness strictness);

    public ImmutableArray<SectionHit> Search(string query, int top);

    public ImmutableArray<CertificationList> FindCertifications(string? role, string? vendor);

    public bool IsQuestion(string message);

    public string TopicOf(string question);

    public string InLightOf(string before, string followUp);

    public ImmutableArray<Side> FindSides(string question);

    public ImmutableArray<TextSpan> Highlights(Answer answer);
}
