namespace ChatBot.Benchmarks.Macro;

/// <summary>Lucene 8 on Java, from Debian's <c>liblucene8-java</c>, on the same sections and questions.</summary>
internal static class JavaLucenePeer
{
    private const string JarFolder = "/usr/share/java";

    private static readonly string[] Jars = ["lucene-core-8", "lucene-analyzers-common-8"];

    /// <summary>What was measured, by name; or why nothing was.</summary>
    public static (Dictionary<string, double>? Figures, string? Missing) Run(string corpus, string questions, string folder)
    {
        var jars = Jars.Select(jar => Directory.Exists(JarFolder) ? Directory.EnumerateFiles(JarFolder, jar + "*.jar").Order(StringComparer.Ordinal).FirstOrDefault() : null).ToArray();
        if (jars.Contains(null)) return (null, "Java Lucene was left out: install liblucene8-java.");
        var path = string.Join(Path.PathSeparator, [.. jars, folder]);
        try
        {
            _ = PeerProgram.Output("javac", "-cp", path, "-d", folder, Path.Combine(AppContext.BaseDirectory, "Macro", "java", "LuceneSearch.java"));
            return (PeerProgram.Figures("java", "-Xmx6g", "-cp", path, "LuceneSearch", corpus, questions, Path.Combine(folder, "lucene")), null);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (null, "Java Lucene was left out: install a Java development kit.");
        }
    }
}
