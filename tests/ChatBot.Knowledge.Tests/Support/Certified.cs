using ChatBot.Knowledge.Articles;
using ChatBot.Knowledge.Certifications;

namespace ChatBot.Knowledge.Tests.Support;

/// <summary>Extracts certification lists for tests.</summary>
internal static class Certified
{
    /// <summary>The project's own registry.</summary>
    public static CertificationRegistry Registry { get; } =
        CertificationRegistry.Read(Path.Combine(Folders.Corpus, CertificationRegistry.FileName), CertificationRegistry.FileName, []);

    public static CertificationList[] Lists(string markdown) => Lists(Read.Article(markdown));

    public static CertificationList[] Lists(Article article) => [.. new CertificationExtractor(Registry).Extract(article)];

    /// <summary>The names of all lists, list by list.</summary>
    public static string[] Names(string markdown) => [.. Lists(markdown).SelectMany(list => list.Items).Select(item => item.Name)];
}
