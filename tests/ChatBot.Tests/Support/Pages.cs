namespace ChatBot.Tests.Support;

/// <summary>The project's documentation.</summary>
internal static class Pages
{
    public static string Read(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var page = Path.Combine(folder.FullName, "docs", name);
            if (File.Exists(page)) return File.ReadAllText(page);
        }

        throw new FileNotFoundException($"docs/{name} is not above the tests.");
    }
}
