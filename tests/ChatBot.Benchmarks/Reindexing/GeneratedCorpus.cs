using System.Globalization;
using System.Text;

namespace ChatBot.Benchmarks.Reindexing;

/// <summary>The bot's own corpus among very many articles about other things, in a folder of its own.</summary>
internal sealed class GeneratedCorpus : IDisposable
{
    private const int Sections = 4;
    private const int Paragraphs = 2;
    private const int Seed = 1;

    private readonly Random _random = new(Seed);
    private readonly (string Title, string Body)[] _documents = [.. BenchmarkData.Documents()];
    private readonly string[] _questions = [.. BenchmarkData.Questions()];

    public GeneratedCorpus(int articles)
    {
        foreach (var file in Directory.EnumerateFiles(BenchmarkData.Corpus, "*", SearchOption.AllDirectories))
            Write(Path.GetRelativePath(BenchmarkData.Corpus, file), File.ReadAllText(file));
        for (var i = 0; i < articles; i++) Edit(i);
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("reindex-").FullName;

    /// <summary>Writes an article anew, with another text than before.</summary>
    public void Edit(int number) => Write(string.Create(CultureInfo.InvariantCulture, $"articles/generated/{number:00000}.md"), Article(number));

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private string Article(int number)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"# {Any(_documents).Title} ({number})\n");
        for (var section = 0; section < Sections; section++)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {Line(Any(_questions))}\n");
            for (var paragraph = 0; paragraph < Paragraphs; paragraph++) text.Append(CultureInfo.InvariantCulture, $"\n{Line(Any(_documents).Body)}\n");
        }

        return text.ToString();
    }

    private static string Line(string text) => text.ReplaceLineEndings(" ").TrimStart('#', '-', '>', ' ');

    private T Any<T>(T[] all) => all[_random.Next(all.Length)];

    private void Write(string file, string content)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}
