using System.Text;

namespace ChatBot.Moderation.Submissions;

/// <summary>Makes a file's name, whatever it is, the name of an article in the corpus: nothing in it leads elsewhere or is hidden.</summary>
internal static class ArticleName
{
    private const string Folder = "articles/";
    private const string Extension = ".md";
    private const string Nameless = "article";
    private const int MaxLength = 60;

    private static readonly HashSet<string> ReservedOnWindows =
    [
        "con", "prn", "aux", "nul", .. Enumerable.Range(1, 9).SelectMany(i => new[] { $"com{i}", $"lpt{i}" }),
    ];

    /// <summary>Whether the name is that of a Markdown file.</summary>
    public static bool IsMarkdown(string filename) =>
        filename.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) || filename.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);

    /// <summary>The path in the corpus folder: <c>articles/</c>, letters, digits and hyphens in lower case, <c>.md</c>.</summary>
    public static string Of(string filename)
    {
        var name = filename[(filename.LastIndexOfAny(['/', '\\']) + 1)..];
        var end = name.LastIndexOf('.');
        if (end >= 0) name = name[..end];

        var slug = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
        {
            if (slug.Length >= MaxLength) break;
            if (Rune.IsLetterOrDigit(rune)) slug.Append(Rune.ToLowerInvariant(rune).ToString());
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        var safe = slug.ToString().TrimEnd('-');
        if (safe.Length == 0) safe = Nameless;
        return $"{Folder}{(ReservedOnWindows.Contains(safe) ? $"{Nameless}-{safe}" : safe)}{Extension}";
    }
}
