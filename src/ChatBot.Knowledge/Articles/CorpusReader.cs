namespace ChatBot.Knowledge.Articles;

/// <summary>Reads every article below a folder.</summary>
internal static class CorpusReader
{
    private const long LargestReadable = 256L * 1024 * 1024;

    /// <summary>Reads the articles below <paramref name="folder"/>; one that cannot be read is a finding.</summary>
    /// <exception cref="CorpusException">The folder is missing or holds no article.</exception>
    public static Corpus Read(string folder)
    {
        if (!Directory.Exists(folder))
            throw new CorpusException($"There is no corpus folder {folder}; name the folder with the articles.");
        var findings = new List<Finding>();
        var files = Files(folder, findings);
        var facts = ArticlesFile.Read(folder, files, findings);
        var readings = new ArticleReading?[files.Count];
        var unreadable = new Finding?[files.Count];
        Parallel.For(0, files.Count, i =>
        {
            try
            {
                readings[i] = ArticleReader.Read(files[i], Bytes(Path.Combine(folder, files[i])), facts.GetValueOrDefault(files[i]));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                unreadable[i] = new Finding(Severity.Error, files[i], 0, $"The article cannot be read ({e.Message.TrimEnd('.')}); check that it is there and its permissions.");
            }
        });

        for (var i = 0; i < files.Count; i++)
        {
            if (unreadable[i] is { } finding)
                findings.Add(finding);
            else
                findings.AddRange(readings[i]!.Findings);
        }

        var read = readings.OfType<ArticleReading>().ToList();
        return new Corpus([.. read.Select(reading => reading.Article)], [.. findings], [.. read.Select(reading => reading.ContentHash)]);
    }

    private static List<string> Files(string folder, List<Finding> findings)
    {
        List<string> files;
        try
        {
            files = CorpusFolder.Files(folder, findings);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CorpusException($"The corpus folder {folder} cannot be read ({e.Message.TrimEnd('.')}).", e);
        }

        return files.Count > 0 ? files : throw new CorpusException($"The corpus folder {folder} holds no article; put Markdown files (*.md) into it.");
    }

    private static byte[] Bytes(string path)
    {
        // A pipe or device has no length, and opening it might wait for ever.
        var length = new FileInfo(path) is { LinkTarget: null } file ? file.Length : (File.ResolveLinkTarget(path, returnFinalTarget: true) as FileInfo)?.Length;
        if (length is 0)
            return [];
        return length <= LargestReadable || length is null
            ? File.ReadAllBytes(path)
            : throw new IOException($"it is larger than {LargestReadable / (1024 * 1024)} MB");
    }
}
