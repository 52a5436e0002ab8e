using ChatBot.Knowledge.Certifications;

namespace ChatBot.Knowledge.Articles;

/// <summary>The articles of a corpus with what they hold, wherever they are kept. They never change; any number of threads may read them at once.</summary>
internal interface IArticles
{
    /// <summary>By file.</summary>
    public IReadOnlyList<Article> Articles { get; }

    /// <summary>By file and line; their places are their numbers in the index.</summary>
    public IReadOnlyList<Section> Sections { get; }

    /// <summary>By file and line.</summary>
    public IReadOnlyList<CertificationList> Certifications { get; }

    /// <summary>The lists of certifications that a section holds.</summary>
    public IEnumerable<CertificationList> CertificationsIn(Section section);

    /// <summary>By file, a number that is another one when the article was changed.</summary>
    public IReadOnlyDictionary<string, long> Digests();

    /// <summary>The article of a file, or null.</summary>
    public Article? FindArticle(string file);

    /// <summary>The section of an id (<c>file#slug</c>), or null.</summary>
    public Section? FindSection(string id);

    /// <summary>The section of a <see cref="SectionKey"/>, or null.</summary>
    public Section? FindByKey(string key);

    /// <summary>Different headings that begin with a text, whatever the case, in no order.</summary>
    public IEnumerable<string> HeadingsThatBegin(string text, int most);
}
