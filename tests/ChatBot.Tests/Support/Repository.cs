namespace ChatBot.Tests.Support;

/// <summary>Files of the project itself.</summary>
internal static class Repository
{
    public static string Read(string path) => File.ReadAllText(PathOf(path));

    public static string PathOf(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, path);
            if (File.Exists(Path.Combine(folder.FullName, "ChatBot.sln"))) return file;
        }

        throw new FileNotFoundException("The project is not above the tests.");
    }
}
