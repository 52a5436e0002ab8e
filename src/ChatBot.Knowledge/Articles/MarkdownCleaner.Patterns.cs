using System.Text.RegularExpressions;

namespace ChatBot.Knowledge.Articles;

// How foreign syntax looks.
internal sealed partial class MarkdownCleaner
{
    [GeneratedRegex(@"^(?>[ \t]*)(?>\|[ \t]*)?(?>:?-+:?[ \t]*)(?>\|[ \t]*:?-+:?[ \t]*)*(?>\|[ \t]*)?$", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex DelimiterRow();

    // Obsidian and GitHub: "> [!NOTE]"
    [GeneratedRegex(@"^>[ \t]*\[![A-Za-z-]+\][+-]?", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Callout();

    [GeneratedRegex(@"^ {0,3}[0-9]{1,3}[.)][ \t]+\S", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex NumberedLine();

    [GeneratedRegex(@"^[ \t]*\{%-?[ \t]*highlight\b[^%\n]*%\}[ \t]*$", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Highlight();

    [GeneratedRegex(@"^[ \t]*\{%-?[ \t]*endhighlight\b[^%\n]*%\}[ \t]*$", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex EndHighlight();

    [GeneratedRegex(@"^\{%-?\s*comment\b", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex CommentTag();

    [GeneratedRegex(@"\{%-?[ \t]*endcomment[ \t]*-?%\}", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex EndComment();

    [GeneratedRegex(@"^!?\[\[(?:[^\[\]\n]|\[[^\[\]\n]{0,100}\]){1,300}\]\](?!\()", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex WikiLinkHere();

    [GeneratedRegex(@"^!\[[^\]\n]{0,500}\]\([ \t]?<?data:", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex DataImageHere();
}
