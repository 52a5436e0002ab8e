namespace ChatBot.Knowledge.Tests.Support;

/// <summary>Where the corpus is.</summary>
internal static class Folders
{
    /// <summary>The project's own corpus.</summary>
    public static string Corpus { get; } = Above("corpus/articles") is { } articles
        ? Path.GetDirectoryName(articles)!
        : throw new DirectoryNotFoundException("The corpus folder is not above the tests.");

    /// <summary>The project's own questions over articles that are not its own.</summary>
    public static string Evaluation { get; } = Path.Combine(Path.GetDirectoryName(Corpus)!, "tests", "evaluation");

    private static string? Above(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var found = Path.Combine(folder.FullName, path);
            if (Directory.Exists(found))
                return found;
        }

        return null;
    }
}
