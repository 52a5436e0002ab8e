using System.Globalization;
using System.Text;

namespace ChatBot.Knowledge.Articles;

/// <summary>Gives out the anchors that GitHub gives to headings: "What's new?" is <c>whats-new</c>, the next one <c>whats-new-1</c>.</summary>
internal sealed class Slugs
{
    private readonly Dictionary<string, int> _used = [];

    /// <summary>The anchor of the next heading.</summary>
    public string Next(string heading)
    {
        var slug = Of(heading);
        if (_used.TryAdd(slug, 0))
            return slug;
        string numbered;
        do
        {
            numbered = $"{slug}-{++_used[slug]}";
        }
        while (!_used.TryAdd(numbered, 0));

        return numbered;
    }

    private static string Of(string heading)
    {
        var slug = new StringBuilder(heading.Length);
        foreach (var rune in heading.EnumerateRunes())
        {
            if (rune.Value == ' ')
                slug.Append('-');
            else if (rune.Value is '-' or '_' || Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
                slug.Append(Rune.ToLowerInvariant(rune).ToString());
        }

        return slug.Length == 0 ? "section" : slug.ToString();
    }
}
