using System.Collections.Frozen;
using ChatBot.Knowledge.Certifications;

namespace ChatBot.Knowledge.Articles;

/// <summary>Articles that are kept in memory.</summary>
internal sealed class MemoryArticles : IArticles
{
    private readonly ILookup<Section, CertificationList> _lists;
    private readonly Lazy<FrozenDictionary<string, Section>> _byKey;
    private readonly Lazy<IReadOnlyDictionary<string, long>> _digests;

    /// <param name="corpus">All that was read.</param>
    /// <param name="extractor">Finds the lists of certifications.</param>
    /// <param name="breathe">Called after each article.</param>
    public MemoryArticles(Corpus corpus, CertificationExtractor extractor, Action? breathe = null)
    {
        var articles = corpus.Articles;
        Articles = articles;
        Sections = [.. articles.SelectMany(article => article.Sections)];
        Certifications = [.. articles.SelectMany(Extract)];
        _lists = Certifications.ToLookup(list => list.Section);
        _byKey = new Lazy<FrozenDictionary<string, Section>>(() => Sections.DistinctBy(section => SectionKey.Of(section.Id)).ToFrozenDictionary(section => SectionKey.Of(section.Id)));
        _digests = new Lazy<IReadOnlyDictionary<string, long>>(() => corpus.Readings.ToDictionary(reading => reading.Article.File, ArticleDigest.Of, StringComparer.Ordinal));

        IEnumerable<CertificationList> Extract(Article article)
        {
            breathe?.Invoke();
            return extractor.Extract(article);
        }
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
