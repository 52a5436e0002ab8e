using System.Text.RegularExpressions;
using ChatBot.Knowledge.Yaml;

namespace ChatBot.Knowledge.Articles;

/// <summary>The YAML between lines of <c>---</c> at the start of a file.</summary>
internal static partial class FrontMatter
{
    /// <summary>Reads the front matter of <paramref name="text"/> and says where the Markdown begins.</summary>
    public static ArticleFacts Read(string file, string text, List<Finding> findings, out int bodyStart, out int bodyLine)
    {
        bodyStart = 0;
        bodyLine = 1;
        var open = EndOfLine(text, 0);
        if (text.AsSpan(0, open).TrimEnd() is not "---")
            return ArticleFacts.None;

        var yamlStart = Math.Min(open + 1, text.Length);
        var lines = 1;
        for (var start = yamlStart; start < text.Length;)
        {
            var end = EndOfLine(text, start);
            lines++;
            if (text.AsSpan(start, end - start).TrimEnd() is "---" or "...")
            {
                var yaml = text[yamlStart..start];
                if (IsProse(yaml))
                    return ArticleFacts.None;
                bodyStart = Math.Min(end + 1, text.Length);
                bodyLine = lines + 1;
                return Parse(file, yaml, findings);
            }

            start = end + 1;
        }

        if (KeyLine().IsMatch(text))
            findings.Add(new Finding(Severity.Warning, file, 1, "The front matter that begins here is never closed and is read as text; end it with a line of ---."));
        return ArticleFacts.None;
    }

    private static ArticleFacts Parse(string file, string yaml, List<Finding> findings)
    {
        var source = new YamlSource(file, findings, lineOffset: 1);
        var before = findings.Count;
        var node = YamlFile.Parse(yaml, source);
        if (node is null)
            return findings.Count > before ? Salvage(yaml) : ArticleFacts.None;
        return node.AsMapping("Front matter") is { } mapping ? Facts(mapping.IgnoringCase()) : ArticleFacts.None;
    }

    private static ArticleFacts Facts(YamlMapping mapping)
    {
        var categories = new List<string>();
        foreach (var key in (ReadOnlySpan<string>)["categories", "category", "tags"])
            Add(categories, mapping.Strings(key));
        return new ArticleFacts(
            mapping.Scalar("title"),
            mapping.Date("date"),
            categories,
            mapping.Scalar("url") ?? mapping.Scalar("permalink"))
        {
            Questions = [.. mapping.Scalars("questions").Where(question => !string.IsNullOrWhiteSpace(question.Text)).Select(question => new ArticleQuestion(question.Text!, question.Line))],
        };
    }

    // What can be told from the lines of front matter that is no YAML: a title with a colon in it is no reason to lose the date.
    private static ArticleFacts Salvage(string yaml)
    {
        string? title = null, url = null;
        DateOnly? date = null;
        var categories = new List<string>();
        foreach (Match match in KeyLine().Matches(yaml))
        {
            var value = match.Groups["value"].Value.Trim().Trim('"', '\'');
            if (value.Length == 0 || value[0] is '[' or '{' or '|' or '>' or '&' or '*')
                continue;
            switch (match.Groups["key"].Value.ToLowerInvariant())
            {
                case "title": title ??= value; break;
                case "url" or "permalink": url ??= value; break;
                case "date" when YamlMapping.TryDate(value, out var day): date ??= day; break;
                case "categories" or "category" or "tags": Add(categories, [value]); break;
            }
        }

        return new ArticleFacts(title, date, categories, url);
    }

    private static void Add(List<string> categories, IEnumerable<string> values)
    {
        foreach (var value in values.SelectMany(value => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
        {
            if (!categories.Contains(value, StringComparer.OrdinalIgnoreCase))
                categories.Add(value);
        }
    }

    // Two thematic breaks with text between them are no front matter.
    private static bool IsProse(string yaml) =>
        !string.IsNullOrWhiteSpace(yaml) && !KeyLine().IsMatch(yaml) && !yaml.AsSpan().ContainsAny("[]{}");

    private static int EndOfLine(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        return end < 0 ? text.Length : end;
    }

    [GeneratedRegex(@"^(?<key>[A-Za-z_][\w-]*)[ \t]*:(?:[ \t]+(?<value>[^\n]*))?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex KeyLine();
}
