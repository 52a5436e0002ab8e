using ChatBot.Search.Indexing.Building;

namespace ChatBot.Benchmarks.Macro;

/// <summary>Reads what <c>SectionFile</c> wrote.</summary>
internal static class SectionReader
{
    public static IEnumerable<SourceDocument> Read(string path)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            yield return new SourceDocument($"section-{number++}", [line[..tab], line[(tab + 1)..]]);
        }
    }
}
