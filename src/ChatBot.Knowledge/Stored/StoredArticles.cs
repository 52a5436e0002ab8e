using System.Runtime.CompilerServices;
using ChatBot.Knowledge.Articles;
using ChatBot.Knowledge.Certifications;

namespace ChatBot.Knowledge.Stored;

/// <summary>Articles that are read from their store when somebody asks for them.</summary>
internal sealed class StoredArticles : IArticles
{
    private readonly ArticleStore _store;
    private readonly CertificationExtractor _extractor;
    private readonly StoredArticleCache _cache = new();
    private readonly ConditionalWeakTable<Article, StoredArticle> _known = [];
    private readonly Lazy<IReadOnlyList<CertificationList>> _certifications;
    private readonly Lazy<IReadOnlyDictionary<string, long>> _digests;

    /// <param name="store">Where they are.</param>
    /// <param name="articleCount">How many there are.</param>
    /// <param name="sectionCount">How many sections there are.</param>
    /// <param name="extractor">Finds certifications.</param>
    public StoredArticles(ArticleStore store, int articleCount, int sectionCount, CertificationExtractor extractor)
    {
        _store = store;
        _extractor = extractor;
        _certifications = new Lazy<IReadOnlyList<CertificationList>>(() => [.. store.WithCertifications().SelectMany(number => At(number).Lists)]);
        _digests = new Lazy<IReadOnlyDictionary<string, long>>(store.Digests);
        Articles = new DeferredList<Article>(articleCount, number => At(number).Article);
        Sections = new DeferredList<Section>(sectionCount, number => Of(number).Section(number));
    }

    public IReadOnlyList<Article> Articles { get; }

    public IReadOnlyList<Section> Sections { get; }

    public IReadOnlyList<CertificationList> Certifications => _certifications.Value;

    /// <summary>The article that a section stands in.</summary>
    public StoredArticle Of(int section) => At(_store.NumberBySection(section));

    public IEnumerable<CertificationList> CertificationsIn(Section section) => Known(section.Article).Lists.Where(list => list.Section.Id == section.Id);

    public IReadOnlyDictionary<string, long> Digests() => _digests.Value;

    public Article? FindArticle(string file) => _store.NumberOf(file) is { } number ? At(number).Article : null;

    public Section? FindSection(string id) => FindByKey(SectionKey.Of(id));

    public Section? FindByKey(string key) => _store.SectionByKey(key) is { } section ? Sections[section] : null;

    public IEnumerable<string> HeadingsThatBegin(string text, int most) => _store.HeadingsThatBegin(text, most);

    private StoredArticle Known(Article article) =>
        _known.TryGetValue(article, out var known) ? known : At(_store.NumberOf(article.File) ?? throw new InvalidOperationException($"The article {article.File} is of another corpus."));

    private StoredArticle At(int number)
    {
        if (_cache.Find(number) is { } known) return known;
        var row = _store.ByNumber(number) ?? throw new InvalidDataException($"The index lacks article {number}: build it again.");
        var article = new StoredArticle(row, ArticleReader.Read(row.File, row.Source, row.Facts).Article, _extractor);
        _known.AddOrUpdate(article.Article, article);
        return _cache.Add(number, article);
    }
}
