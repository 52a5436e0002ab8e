using ChatBot.Knowledge.Yaml;

namespace ChatBot.Knowledge.Articles;

/// <summary>
/// <c>articles.yml</c> in the corpus folder: what is known of articles whose files do not say it themselves, where a file
/// is kept byte for byte as it came. A file's own front matter comes first. All keys are optional:
/// <code>
/// articles/data-engineering-vs-machine-learning.md:
///   title: Data Engineering Vs Machine Learning
///   date: 2021-03-08
///   url: https://example.org/data-engineering-vs-machine-learning
///   categories: [Data Engineering]
/// </code>
/// </summary>
internal static class ArticlesFile
{
    public const string Name = "articles.yml";

    /// <summary>Reads the facts by article; a file that is none of <paramref name="articles"/>, or an unknown key, is an error.</summary>
    public static IReadOnlyDictionary<string, ArticleFacts> Read(string folder, IReadOnlyCollection<string> articles, List<Finding> findings)
    {
        var facts = new Dictionary<string, ArticleFacts>();
        var path = Path.Combine(folder, Name);
        if (!File.Exists(path) || YamlFile.Read(path, Name, findings)?.AsMapping(Name) is not { } files)
            return facts;
        foreach (var entry in files.Entries)
        {
            if (!articles.Contains(entry.Key))
                new YamlSource(Name, findings).Report(Severity.Error, entry.Line, $"“{entry.Key}” is no article of this folder; write its path from the folder on, with forward slashes.");
            else if (entry.Value.AsMapping($"“{entry.Key}”") is { } known)
                facts.Add(entry.Key, Facts(known));
        }

        return facts;
    }

    private static ArticleFacts Facts(YamlMapping known)
    {
        known.RejectOthers("title", "date", "url", "categories");
        return new ArticleFacts(known.Scalar("title"), known.Date("date"), known.Strings("categories"), known.Scalar("url"));
    }
}
