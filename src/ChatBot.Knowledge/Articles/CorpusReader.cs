using System.Collections.Immutable;
using System.Security.Cryptography;

namespace ChatBot.Knowledge.Articles;

/// <summary>Reads every article below a folder.</summary>
internal static class CorpusReader
{
    private const long LargestReadable = 32L * 1024 * 1024;
    private const int BatchSize = 64;

    /// <summary>Reads the articles below <paramref name="folder"/>; one that cannot be read is a finding.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="before">An earlier reading of it: files that have not changed since are not read through again.</param>
    /// <param name="progress">Told how much is read, 0 to 1, from any thread.</param>
    /// <param name="drafts">Articles as they would be, by their paths; null where there would be none.</param>
    /// <param name="parallel">How many threads may read at once.</param>
    /// <param name="breathe">Called after each file.</param>
    /// <exception cref="CorpusException">The folder is missing or holds no article.</exception>
    public static Corpus Read(
        string folder,
        Corpus? before = null,
        IProgress<double>? progress = null,
        IReadOnlyDictionary<string, byte[]?>? drafts = null,
        ParallelOptions? parallel = null,
        Action? breathe = null)
    {
        var findings = new List<Finding>();
        var files = Files(folder, drafts, findings);
        var facts = ArticlesFile.Read(folder, files, findings);
        var readings = new ArticleReading?[files.Count];
        var unreadable = new Finding?[files.Count];
        var known = before?.Readings.ToDictionary(reading => reading.Article.File);
        var done = 0;
        Parallel.For(0, files.Count, parallel ?? new ParallelOptions(), i =>
        {
            try
            {
                readings[i] = Read(files[i], drafts?.GetValueOrDefault(files[i]) ?? Bytes(Path.Combine(folder, files[i])), facts.GetValueOrDefault(files[i]), known?.GetValueOrDefault(files[i]));
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                unreadable[i] = Unreadable(files[i], e);
            }

            progress?.Report((double)Interlocked.Increment(ref done) / files.Count);
            breathe?.Invoke();
        });

        for (var i = 0; i < files.Count; i++)
        {
            if (unreadable[i] is { } finding)
                findings.Add(finding);
            else
                findings.AddRange(readings[i]!.Findings);
        }

        return new Corpus([.. readings.OfType<ArticleReading>()], [.. findings]);
    }

    /// <summary>Reads articles in their order, some at a time, for a corpus that is larger than memory.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="files">The articles, from <see cref="Files"/>.</param>
    /// <param name="facts">What is known of them elsewhere.</param>
    /// <param name="drafts">Articles as they would be, by their paths; null where there would be none.</param>
    /// <param name="findings">Takes in what whoever keeps them should know; one that cannot be read is a finding.</param>
    /// <param name="parallel">How many threads may read at once.</param>
    /// <param name="breathe">Called after each file.</param>
    public static IEnumerable<(ArticleReading Reading, byte[] Source)> ReadInOrder(
        string folder,
        IReadOnlyList<string> files,
        IReadOnlyDictionary<string, ArticleFacts> facts,
        IReadOnlyDictionary<string, byte[]?>? drafts,
        List<Finding> findings,
        ParallelOptions parallel,
        Action? breathe)
    {
        foreach (var batch in files.Chunk(BatchSize))
        {
            var readings = new (ArticleReading, byte[])?[batch.Length];
            var unreadable = new Finding?[batch.Length];
            Parallel.For(0, batch.Length, parallel, i =>
            {
                try
                {
                    var source = drafts?.GetValueOrDefault(batch[i]) ?? Bytes(Path.Combine(folder, batch[i]));
                    readings[i] = (ArticleReader.Read(batch[i], source, facts.GetValueOrDefault(batch[i])), source);
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                {
                    unreadable[i] = Unreadable(batch[i], e);
                }

                breathe?.Invoke();
            });

            for (var i = 0; i < batch.Length; i++)
            {
                if (unreadable[i] is { } finding) findings.Add(finding);
                else yield return readings[i]!.Value;
            }
        }
    }

    /// <summary>The articles below a folder, by their paths in it, in ordinal order.</summary>
    /// <exception cref="CorpusException">The folder is missing, cannot be read, or holds no article.</exception>
    public static List<string> Files(string folder, IReadOnlyDictionary<string, byte[]?>? drafts, List<Finding> findings)
    {
        if (!Directory.Exists(folder))
            throw new CorpusException($"There is no corpus folder {folder}; name the folder with the articles.");
        return FilesOf(folder, drafts ?? ImmutableDictionary<string, byte[]?>.Empty, findings);
    }

    private static Finding Unreadable(string file, Exception e) =>
        new(Severity.Error, file, 0, $"The article cannot be read ({e.Message.TrimEnd('.')}); check that it is there and its permissions.");

    private static ArticleReading Read(string file, byte[] bytes, ArticleFacts? facts, ArticleReading? before) =>
        before is not null && before.Holds(SHA256.HashData(bytes), facts) ? before : ArticleReader.Read(file, bytes, facts);

    private static List<string> FilesOf(string folder, IReadOnlyDictionary<string, byte[]?> drafts, List<Finding> findings)
    {
        List<string> files;
        try
        {
            var there = CorpusFolder.Files(folder, findings);
            files = [.. there.Except(drafts.Where(draft => draft.Value is null).Select(draft => draft.Key)).Union(drafts.Where(draft => draft.Value is not null).Select(draft => draft.Key))];
            files.Sort(StringComparer.Ordinal);
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
