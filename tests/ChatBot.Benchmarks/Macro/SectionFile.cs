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
}
