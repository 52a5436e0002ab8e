namespace ChatBot.Tests.Support;

/// <summary>A copy of the corpus to spoil, or an empty folder.</summary>
internal sealed class CorpusCopy : IDisposable
{
    private CorpusCopy()
    {
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("corpus-").FullName;

    public static CorpusCopy Empty() => new();

    public static CorpusCopy Whole()
    {
        var copy = new CorpusCopy();
        foreach (var file in Directory.EnumerateFiles(Executable.Corpus, "*", SearchOption.AllDirectories))
            copy.Write(Path.GetRelativePath(Executable.Corpus, file), File.ReadAllText(file));
        return copy;
    }

    public string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    public void Write(string file, string content)
    {
        var path = Path.Combine(Folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
