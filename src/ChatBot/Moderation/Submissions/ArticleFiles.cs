using ChatBot.Corpus;

namespace ChatBot.Moderation.Submissions;

/// <summary>Writes articles into the corpus folder: whole or not at all, and nowhere else.</summary>
internal sealed class ArticleFiles(CorpusLocation location)
{
    // Hidden, and no Markdown: it is no article while it is written.
    private const string Unfinished = ".unfinished-";

    /// <summary>What stands in a file; null where there is none.</summary>
    /// <exception cref="IOException">It cannot be read, or what lies there is no file of the corpus.</exception>
    public byte[]? Read(string file)
    {
        var path = PathOf(file);
        return File.Exists(path) ? File.ReadAllBytes(path) : null;
    }

    /// <summary>Puts an edit in the place of what stands there, in one step.</summary>
    /// <exception cref="IOException">It cannot be written, or would lie elsewhere.</exception>
    public void Write(CorpusEdit edit)
    {
        var path = PathOf(edit.File);
        if (edit.Content is null)
        {
            File.Delete(path);
            return;
        }

        var folder = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(folder);
        var unfinished = Path.Combine(folder, $"{Unfinished}{Guid.NewGuid():N}");
        try
        {
            using (var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write))
            {
                stream.Write(edit.Content);
                stream.Flush(flushToDisk: true);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            TryDelete(unfinished);
            throw;
        }
    }

    /// <summary>Removes what a crash left of a file that was being written.</summary>
    public void Tidy(string file)
    {
        var folder = Path.GetDirectoryName(PathOf(file))!;
        if (!Directory.Exists(folder)) return;
        foreach (var unfinished in Directory.EnumerateFiles(folder, Unfinished + "*")) TryDelete(unfinished);
    }

    /// <summary>A link might lead out of the corpus, and what is written must lie where it is read.</summary>
    private string PathOf(string file)
    {
        var root = Path.GetFullPath(location.Folder);
        var path = Path.GetFullPath(file, root);
        if (!path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)) throw new IOException($"{file} leads out of the corpus folder.");
        for (var here = path; here.Length > root.Length; here = Path.GetDirectoryName(here)!)
        {
            if (new FileInfo(here).LinkTarget is not null) throw new IOException($"{Path.GetRelativePath(root, here)} in the corpus folder is a link, through which nothing is written.");
        }

        return Directory.Exists(path) ? throw new IOException($"{file} in the corpus folder is a folder.") : path;
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It is in no one's way.
        }
    }
}
