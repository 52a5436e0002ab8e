using System.Collections.Frozen;
using ChatBot.Knowledge.Certifications;

namespace ChatBot.Knowledge.Articles;

/// <summary>Articles that are kept in memory.</summary>
internal sealed class MemoryArticles : IArticles
{
    private readonly ILookup<Section, CertificationList> _lists;
    private readonly Lazy<FrozenDictionary<string, Section>> _byKey;
    private readonly Lazy<IReadOnlyDictionary<string, long>> _digests;

    public MemoryArticles(Corpus corpus, CertificationExtractor extractor)
    {
        var articles = corpus.Articles;
        Articles = articles;
        Sections = [.. articles.SelectMany(article => article.Sections)];
        Certifications = [.. articles.SelectMany(article => extractor.Extract(article))];
        _lists = Certifications.ToLookup(list => list.Section);
        _byKey = new Lazy<FrozenDictionary<string, Section>>(() => Sections.DistinctBy(section => SectionKey.Of(section.Id)).ToFrozenDictionary(section => SectionKey.Of(section.Id)));
        _digests = new Lazy<IReadOnlyDictionary<string, long>>(() => corpus.Readings.ToDictionary(reading => reading.Article.File, ArticleDigest.Of, StringComparer.Ordinal));
    }

    public IReadOnlyList<Article> Articles { get; }

    public IReadOnlyList<Section> Sections { get; }

    public IReadOnlyList<CertificationList> Certifications { get; }

    public IEnumerable<CertificationList> CertificationsIn(Section section) => _lists[section];

    public IReadOnlyDictionary<string, long> Digests() => _digests.Value;

    public Article? FindArticle(string file) => Articles.FirstOrDefault(article => article.File == file);

    public Section? FindSection(string id) => FindByKey(SectionKey.Of(id));

    public Section? FindByKey(string key) => _byKey.Value.GetValueOrDefault(key);

    public IEnumerable<string> HeadingsThatBegin(string text, int most) =>
        Sections.Select(section => section.Heading).Where(heading => heading.StartsWith(text, StringComparison.OrdinalIgnoreCase)).Distinct().Take(most);
}
