using System.Collections.Immutable;
using ChatBot.Knowledge.Answering;
using ChatBot.Knowledge.Articles;
using ChatBot.Knowledge.Certifications;

namespace ChatBot.Knowledge.Stored;

/// <summary>An article that was read from the store, with what was found out of it since.</summary>
internal sealed class StoredArticle(ArticleRow row, Article article, CertificationExtractor extractor)
{
    private readonly SectionProfile?[] _profiles = new SectionProfile?[article.Sections.Length];
    private readonly Lazy<ImmutableArray<CertificationList>> _lists = new(() => extractor.Extract(article));

    public Article Article => article;

    public ImmutableArray<CertificationList> Lists => _lists.Value;

    /// <summary>How much memory it takes, roughly, in bytes of its source.</summary>
    public int Weight => row.Source.Length;

    public Section Section(int number) => article.Sections[number - row.FirstSection];

    /// <summary>A section's profile, made when it is first asked for; should two threads do so at once, either will do.</summary>
    public SectionProfile Profile(int number, Func<Section, IEnumerable<CertificationList>, SectionProfile> make)
    {
        ref var profile = ref _profiles[number - row.FirstSection];
        if (Volatile.Read(ref profile) is { } known) return known;
        var section = Section(number);
        var made = make(section, Lists.Where(list => list.Section == section));
        Volatile.Write(ref profile, made);
        return made;
    }
}
