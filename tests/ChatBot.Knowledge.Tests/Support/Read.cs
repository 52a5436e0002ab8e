using System.Text;
using ChatBot.Knowledge.Articles;

namespace ChatBot.Knowledge.Tests.Support;

/// <summary>Reads articles for tests.</summary>
internal static class Read
{
    public static ArticleReading Reading(string markdown, string file = "some.md") => ArticleReader.Read(file, Encoding.UTF8.GetBytes(markdown));

    public static Article Article(string markdown, string file = "some.md") => Reading(markdown, file).Article;

    /// <summary>The one section of the article.</summary>
    public static Section Section(string markdown) => Assert.Single(Article(markdown).Sections);

    /// <summary>The plain text of the article's one section.</summary>
    public static string Text(string markdown) => Section(markdown).Text;

    public static string[] Sentences(string markdown)
    {
        var section = Section(markdown);
        return [.. section.Sentences.Select(sentence => section[sentence.Span])];
    }

    /// <summary>The article of the corpus that the project began with.</summary>
    public static Article DataEngineeringVsMachineLearning() =>
        CorpusReader.Read(Folders.Corpus).Articles.Single(article => article.File == "articles/data-engineering-vs-machine-learning.md");
}
