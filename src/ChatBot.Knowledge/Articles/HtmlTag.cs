using System.Collections.Frozen;

namespace ChatBot.Knowledge.Articles;

/// <summary>What the names of HTML tags mean for plain text.</summary>
internal static class HtmlTag
{
    private static readonly FrozenSet<string> Hidden = FrozenSet.Create(
        "script", "style", "template", "svg", "head", "iframe", "object", "textarea", "select", "video", "audio", "math");

    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li",
        "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul");

    /// <summary>The lower-cased name of a whole tag such as <c>&lt;/B&gt;</c>; empty for a comment and the like.</summary>
    public static string Name(ReadOnlySpan<char> tag)
    {
        var start = tag.StartsWith("</", StringComparison.Ordinal) ? 2 : 1;
        var end = start;
        while (end < tag.Length && (char.IsAsciiLetterOrDigit(tag[end]) || tag[end] == '-'))
            end++;
        return end <= start ? "" : tag[start..end].ToString().ToLowerInvariant();
    }

    public static bool IsClosing(ReadOnlySpan<char> tag) => tag.StartsWith("</", StringComparison.Ordinal);

    /// <summary>Whether what stands between the tags is no text for people.</summary>
    public static bool Hides(string name) => Hidden.Contains(name);

    /// <summary>Whether the tag parts paragraphs.</summary>
    public static bool IsBlock(string name) => Blocks.Contains(name);
}
