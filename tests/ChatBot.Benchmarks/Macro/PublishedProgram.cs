using ChatBot.Search.Indexing.Segments;

namespace ChatBot.Benchmarks.Macro;

/// <summary>
/// Builds and opens indexes in a process of its own, compiled ahead as the published bot is; this program is not, and
/// would mostly measure the compiler.
/// </summary>
internal sealed class PublishedProgram
{
    private readonly string _assembly;

    private PublishedProgram(string assembly) => _assembly = assembly;

    /// <summary>A file that a program reads before all else, as its settings.</summary>
    public string SettingsFile => Path.ChangeExtension(_assembly, ".runtimeconfig.json");

    /// <summary>Publishes it into a folder.</summary>
    public static PublishedProgram Compile(string folder) => new(SourceProject.Compile(
        "publish", "published", "IndexProgram", Path.Combine(folder, "published-program"), $"-p:SearchAssembly={typeof(IndexSnapshot).Assembly.Location}"));

    /// <summary>What was measured, by name.</summary>
    public Dictionary<string, double> Run(params string[] args) => SourceProject.Run(_assembly, args);
}
