using System.Collections.Immutable;
using ChatBot.Knowledge.Answering;
using ChatBot.Knowledge.Articles;
using ChatBot.Knowledge.Certifications;
using ChatBot.Knowledge.Glossaries;
using ChatBot.Knowledge.Golden;

namespace ChatBot.Knowledge;

/// <summary>
/// The corpus, read and indexed at one moment. It never changes, so that any number of threads may ask it at once;
/// a newer one takes its place by one assignment.
/// </summary>
public sealed class KnowledgeBase
{
    private readonly IArticles _articles;
    private readonly QuestionAnalyzer _analyzer;
    private readonly Answerer _answerer;
    private readonly CertificationFinder _certifications;
    private readonly QuestionReader _questions;
    private readonly FollowUpReader _followUps;
    private readonly SideFinder _sides;
    private readonly Highlighter _highlighter;

    internal KnowledgeBase(IArticles articles, IReadOnlyList<SectionProfile> profiles, ISectionIndex index, Glossary glossary)
    {
        _articles = articles;
        _analyzer = new QuestionAnalyzer(index, glossary);
        var retriever = new SectionRetriever(index);
        _certifications = new CertificationFinder(articles, glossary);
        _answerer = new Answerer(_analyzer, retriever, new CandidateRanker(profiles), _certifications, new SectionSearcher(retriever, profiles));
        _questions = new QuestionReader(_analyzer);
        _followUps = new FollowUpReader(_analyzer);
        _sides = new SideFinder(_analyzer, _answerer);
        _highlighter = new Highlighter(_analyzer, index);
    }

    /// <summary>The first 12 hexadecimal digits of a SHA-256 over all that was read.</summary>
    public required string Version { get; init; }

    /// <summary>When it was read.</summary>
    public required DateTimeOffset BuiltAt { get; init; }

    /// <summary>The articles, by file.</summary>
    public IReadOnlyList<Article> Articles => _articles.Articles;

    /// <summary>All sections, by file and line.</summary>
    public IReadOnlyList<Section> Sections => _articles.Sections;

    /// <summary>All lists of certifications, by file and line.</summary>
    public IReadOnlyList<CertificationList> Certifications => _articles.Certifications;

    /// <summary>What the corpus must answer and what it must decline.</summary>
    public required GoldenQuestions Golden { get; init; }

    /// <summary>What whoever keeps the corpus should know, by file and line.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>What was read, for the next reading; null where it is not kept in memory.</summary>
    internal Corpus? Corpus { get; init; }

    /// <summary>Where it is kept on the disk; null where it is in memory.</summary>
    internal string? Folder { get; init; }

    /// <summary>The <see cref="Stored.CorpusStamp"/> of what was read, where it is kept on the disk.</summary>
    internal string? Stamp { get; init; }

    /// <summary>Whether it is kept on the disk and read from there as it is needed, for it is large.</summary>
    public bool IsStored => Folder is not null;

    /// <summary>By file, a number that is another one when the article was changed.</summary>
    public IReadOnlyDictionary<string, long> Digests() => _articles.Digests();

    /// <summary>The article of a file, or null.</summary>
    public Article? FindArticle(string file) => _articles.FindArticle(file);

    /// <summary>The section of an id (<c>file#slug</c>), or null.</summary>
    public Section? FindSection(string id) => _articles.FindSection(id);

    /// <summary>The section of a <see cref="SectionKey"/>, or null.</summary>
    public Section? FindByKey(string key) => _articles.FindByKey(key);

    /// <summary>Different headings that begin with a text, whatever the case, at most <paramref name="most"/>, in no order.</summary>
    public IEnumerable<string> HeadingsThatBegin(string text, int most) => _articles.HeadingsThatBegin(text, most);

    /// <summary>Makes ready what the first questions would wait for.</summary>
    /// <param name="breathe">Called between pieces of the work.</param>
    internal void Prepare(Action? breathe) => _analyzer.Prepare(breathe);

    /// <summary>Answers a question, or says that the corpus does not. Never throws, whatever the text.</summary>
    public Reply Ask(string question, Strictness strictness = Strictness.Normal) => _answerer.Ask(question, strictness, explain: false);

    /// <summary>As <see cref="Ask"/>, with <see cref="Reply.Explanation"/>.</summary>
    public Reply Explain(string question, Strictness strictness = Strictness.Normal) => _answerer.Ask(question, strictness, explain: true);

    /// <summary>The sections that fit a query best, the best first.</summary>
    public ImmutableArray<SectionHit> Search(string query, int top) => _answerer.Search(query, top);

    /// <summary>The lists for a role and of a vendor, in any of their spellings in the glossary; all lists where neither is given.</summary>
    public ImmutableArray<CertificationList> FindCertifications(string? role, string? vendor) => _certifications.Find(role, vendor);

    /// <summary>Whether a message asks something, by its wording or its question mark.</summary>
    public bool IsQuestion(string message) => _questions.IsQuestion(message);

    /// <summary>What a question is about: its informative words, stemmed, synonyms as one, in no order. Questions that mean the same have the same.</summary>
    public string TopicOf(string question) => _questions.TopicOf(question);

    /// <summary>A follow-up ("and for ML engineers?") as a question that stands by itself, in the light of the one before it.</summary>
    public string InLightOf(string before, string followUp) => _followUps.Read(before, followUp);

    /// <summary>What the articles say of each of the two things that a question compares; none where they do not, or it compares nothing.</summary>
    public ImmutableArray<Side> FindSides(string question) => _sides.Find(question);

    /// <summary>The words of an answer's excerpt that say what was asked for, as spans of the section's text, in its order.</summary>
    public ImmutableArray<TextSpan> Highlights(Answer answer) => _highlighter.Highlights(answer);
}
