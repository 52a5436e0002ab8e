using System.Globalization;

namespace ChatBot.Benchmarks.Macro;

/// <summary>
/// <c>corpus --folder DIR [--sections 1000000] [--seed 1]</c>: real articles among made-up ones of 40 sections each, for the
/// whole program to be tried on.
/// </summary>
internal static class CorpusCommand
{
    private const int SectionsPerFile = 40;

    public static int Run(Arguments args)
    {
        var folder = args.Text("--folder");
        var sections = (int)args.Number("--sections", 1_000_000);
        var seed = (ulong)args.Number("--seed", 1);
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(BenchmarkData.Corpus, "*.yml")) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        foreach (var file in Directory.EnumerateFiles(BenchmarkData.Articles, "*.md", SearchOption.AllDirectories)) File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        var vocabulary = ZipfianVocabulary.For(sections);
        var files = (sections + SectionsPerFile - 1) / SectionsPerFile;
        for (var number = 0; number < files; number++)
        {
            using var file = new BufferedStream(File.Create(Path.Combine(Subfolder(folder, number), string.Create(CultureInfo.InvariantCulture, $"{number:000000}.md"))), 1 << 16);
            for (var section = number * SectionsPerFile; section < Math.Min(sections, (number + 1) * SectionsPerFile); section++)
            {
                file.Write("## "u8);
                MadeUpSection.Write(file, vocabulary, seed, section, "\n\n"u8);
                file.WriteByte((byte)'\n');
            }
        }

        return 0;
    }

    private static string Subfolder(string folder, int number)
    {
        var path = Path.Combine(folder, "made-up", string.Create(CultureInfo.InvariantCulture, $"{number / 1000:000}"));
        Directory.CreateDirectory(path);
        return path;
    }
}
