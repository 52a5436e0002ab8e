namespace ChatBot.Benchmarks.Macro;

/// <summary>Lucene.NET 4.8, from a folder of its assemblies, on the same sections and questions.</summary>
internal sealed class LuceneNetPeer
{
    private static readonly string[] Assemblies = ["Lucene.Net.dll", "Lucene.Net.Analysis.Common.dll", "J2N.dll"];

    private readonly string _program;

    private LuceneNetPeer(string program) => _program = program;

    /// <summary>What a folder lacks, and how to mend it; null where it lacks nothing.</summary>
    public static string? Missing(string assemblies)
    {
        var missing = Assemblies.Where(name => !File.Exists(Path.Combine(assemblies, name))).ToArray();
        return missing.Length == 0
            ? null
            : $"{assemblies} has no {string.Join(" and no ", missing)}: give --lucene a folder with {string.Join(", ", Assemblies)} of Lucene.NET 4.8.";
    }

    /// <summary>Compiles the program that asks it.</summary>
    public static LuceneNetPeer Compile(string assemblies, string folder) => new(SourceProject.Compile(
        "build", "lucene.net", "LuceneNetSearch", Path.Combine(folder, "lucene.net-program"), $"-p:LuceneFolder={Path.GetFullPath(assemblies)}"));

    /// <summary>What was measured, by name.</summary>
    public Dictionary<string, double> Run(string corpus, string questions, string folder) =>
        SourceProject.Run(_program, corpus, questions, Path.Combine(folder, "lucene.net"));
}
