using System.Text;
using ChatBot.Search.Indexing.Building;

namespace ChatBot.Benchmarks.Macro;

/// <summary>Sections in a file, one a line: title, tabulator, body.</summary>
internal static class SectionFile
{
    /// <summary>Writes made-up sections.</summary>
    public static void Write(string path, ZipfianVocabulary vocabulary, int sections, ulong seed)
    {
        using var file = new BufferedStream(File.Create(path), 1 << 20);
        for (var section = 0; section < sections; section++) MadeUpSection.Write(file, vocabulary, seed, section, "\t"u8);
    }

    public static IEnumerable<SourceDocument> Read(string path)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            yield return new SourceDocument($"section-{number++}", [line[..tab], line[(tab + 1)..]]);
        }
    }

    /// <summary>The lines of a file of questions.</summary>
    public static string[] ReadQuestions(string path) => File.ReadAllLines(path, Encoding.UTF8);
}
