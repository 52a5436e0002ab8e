namespace ChatBot.Fuzz.Targets;

/// <summary>A folder for as long as a target is used; in memory where the machine has such a place.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private const string InMemory = "/dev/shm";

    public string Path { get; } = Directory.Exists(InMemory)
        ? Directory.CreateDirectory(System.IO.Path.Combine(InMemory, $"chatbot-fuzz-{Guid.NewGuid():N}")).FullName
        : Directory.CreateTempSubdirectory("chatbot-fuzz-").FullName;

    public static string Corpus => System.IO.Path.Combine(AppContext.BaseDirectory, "corpus");

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
