namespace ChatBot.Benchmarks.Macro;

/// <summary>A small program whose source lies beside the benchmarks and which is compiled when it is to be measured.</summary>
internal static class SourceProject
{
    private static string Dotnet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>Compiles it into a folder.</summary>
    /// <param name="verb"><c>build</c> or <c>publish</c>.</param>
    /// <param name="source">The folder of its source, under <c>Macro</c>.</param>
    /// <param name="project">Its name.</param>
    /// <param name="folder">Where all that comes of it goes.</param>
    /// <param name="options">More of what <c>dotnet build</c> takes.</param>
    /// <returns>The assembly.</returns>
    public static string Compile(string verb, string source, string project, string folder, params string[] options)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Macro", source, project + ".csproj");
        var output = Path.Combine(folder, "out");

        // No server of the compiler's is to stay and share the machine with what is measured.
        _ = PeerProgram.Output(Dotnet, [verb, file, "-c", "Release", "-o", output, "--artifacts-path", folder, "--disable-build-servers", .. options]);
        return Path.Combine(output, project + ".dll");
    }

    public static Dictionary<string, double> Run(string assembly, params string[] args) => PeerProgram.Figures(Dotnet, [assembly, .. args]);
}
