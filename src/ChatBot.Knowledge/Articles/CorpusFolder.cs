namespace ChatBot.Knowledge.Articles;

/// <summary>Finds the Markdown files below a folder. Hidden ones, and links that lead out of it, are left alone.</summary>
internal sealed class CorpusFolder
{
    private const int MaxDepth = 64;
    private const int MaxLinks = 40;

    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = FileAttributes.None, RecurseSubdirectories = false };

    private readonly string _root;
    private readonly string _realRoot;
    private readonly List<string> _files = [];
    private readonly List<Finding> _findings;

    private CorpusFolder(string root, List<Finding> findings)
    {
        _root = root;
        _realRoot = RealPath(root) ?? root;
        _findings = findings;
    }

    /// <summary>The paths of the articles below <paramref name="root"/>, relative to it, with forward slashes, in ordinal order.</summary>
    public static List<string> Files(string root, List<Finding> findings)
    {
        var folder = new CorpusFolder(Path.GetFullPath(root), findings);
        folder.Walk("", 0);
        folder._files.Sort(StringComparer.Ordinal);
        return folder._files;
    }

    private void Walk(string below, int depth)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = new DirectoryInfo(Path.Combine(_root, below)).GetFileSystemInfos("*", Everything);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException && depth > 0)
        {
            _findings.Add(new Finding(Severity.Error, below, 0, $"The folder cannot be read ({e.Message.TrimEnd('.')}); check its permissions."));
            return;
        }

        foreach (var entry in entries)
        {
            if (entry.Name.StartsWith('.'))
                continue;
            var path = below.Length == 0 ? entry.Name : $"{below}/{entry.Name}";
            var isLink = entry.LinkTarget is not null;
            if (entry.Attributes.HasFlag(FileAttributes.Directory))
            {
                if (!isLink && depth < MaxDepth)
                    Walk(path, depth + 1);
                else if (isLink && !LeadsInside(path))
                    LeadsOut(path);
            }
            else if (IsMarkdown(entry.Name))
            {
                if (!isLink || LeadsInside(path))
                    _files.Add(path);
                else
                    LeadsOut(path);
            }
        }
    }

    private void LeadsOut(string path) =>
        _findings.Add(new Finding(Severity.Note, path, 0, "This link leads out of the corpus folder and is not followed; copy its articles into the folder."));

    private bool LeadsInside(string path)
    {
        var real = RealPath(Path.Combine(_root, path));

        // A link to nothing is read, and reported, as a file that cannot be.
        return real is null || real.StartsWith(_realRoot + Path.DirectorySeparatorChar, StringComparison.Ordinal) || real == _realRoot;
    }

    // The path with every link on the way resolved, or null where it leads nowhere.
    private static string? RealPath(string path)
    {
        for (var links = 0; links < MaxLinks; links++)
        {
            var real = Path.GetPathRoot(path)!;
            string? next = null;
            var names = path[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
            for (var i = 0; i < names.Length && next is null; i++)
            {
                var here = Path.Combine(real, names[i]);
                var target = new FileInfo(here).LinkTarget;
                if (target is null)
                    real = here;
                else
                    next = Path.GetFullPath(Path.Combine([real, target, .. names[(i + 1)..]]));
            }

            if (next is null)
                return Path.Exists(real) ? real : null;
            path = next;
        }

        return null;
    }

    private static bool IsMarkdown(string name) =>
        name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);
}
