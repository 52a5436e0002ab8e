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

    /// <summary>The section of an id (<c>file#slug</c>), or null.</summary>
    public Section? FindSection(string id);
}
