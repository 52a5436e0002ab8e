using System.Collections.Immutable;
using ChatBot.Knowledge.Certifications;

namespace ChatBot.Knowledge.Articles;

/// <summary>Articles that are kept in memory.</summary>
internal sealed class MemoryArticles : IArticles
{
    private readonly ILookup<Section, CertificationList> _lists;
    private readonly Lazy<Dictionary<string, Section>> _byId;

    public MemoryArticles(ImmutableArray<Article> articles, CertificationExtractor extractor)
    {
        Articles = articles;
        Sections = [.. articles.SelectMany(article => article.Sections)];
        Certifications = [.. articles.SelectMany(article => extractor.Extract(article))];
        _lists = Certifications.ToLookup(list => list.Section);
        _byId = new Lazy<Dictionary<string, Section>>(() => Sections.ToDictionary(section => section.Id, StringComparer.Ordinal));
    }

    public IReadOnlyList<Article> Articles { get; }

    public IReadOnlyList<Section> Sections { get; }

    public IReadOnlyList<CertificationList> Certifications { get; }

    public IEnumerable<CertificationList> CertificationsIn(Section section) => _lists[section];

    public Section? FindSection(string id) => _byId.Value.GetValueOrDefault(id);
}
