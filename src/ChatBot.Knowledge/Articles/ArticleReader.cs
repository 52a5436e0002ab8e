using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using ChatBot.Knowledge.Yaml;

namespace ChatBot.Knowledge.Articles;

/// <summary>Turns the bytes of a Markdown file into an article with sections. Whatever the bytes, there is an article, and findings for what is wrong.</summary>
internal static partial class ArticleReader
{
    private const int LargestUsual = 10 * 1024 * 1024;

    /// <summary>Reads an article.</summary>
    /// <param name="file">Its path relative to the corpus folder, with forward slashes.</param>
    /// <param name="bytes">What the file holds.</param>
    /// <param name="facts">What is known of the article elsewhere, for what its front matter lacks.</param>
    public static ArticleReading Read(string file, ReadOnlySpan<byte> bytes, ArticleFacts? facts = null)
    {
        var findings = new List<Finding>();
        if (bytes.Length > LargestUsual)
            findings.Add(new Finding(Severity.Warning, file, 0, $"The article is larger than {LargestUsual / (1024 * 1024)} MB; split it into articles that a person would read."));
        var text = SourceText.Decode(file, bytes, findings);
        var known = FrontMatter.Read(file, text, findings, out var bodyStart, out var bodyLine).Or(facts ?? ArticleFacts.None);
        var outline = MarkdownReader.Read(file, text[bodyStart..], bodyLine, findings);
        var article = Build(file, known, outline);
        OutlineFindings(file, outline, article, findings);
        return new ArticleReading(article, [.. findings.OrderBy(finding => finding.Line)], [.. SHA256.HashData(bytes)], facts);
    }

    private static Article Build(string file, ArticleFacts facts, Outline outline)
    {
        var title = Plain(facts.Title)
            ?? outline.Parts.Find(part => part is { Heading: not null, Level: 1 })?.Heading
            ?? TitleFromFile(file);
        var article = new Article(file, title, facts.Date ?? DateFromFile(file), [.. facts.Categories], facts.Url);
        var ids = Ids(file, title, outline);
        var sections = ImmutableArray.CreateBuilder<Section>();
        var path = new List<Outline.Part>();
        for (var i = 0; i < outline.Parts.Count; i++)
        {
            var part = outline.Parts[i];
            path.RemoveAll(above => above.Level >= part.Level);
            var text = new SectionText();
            foreach (var draft in part.Body)
                text.Add(draft);
            if (!text.IsEmpty)
            {
                sections.Add(new Section(
                    article,
                    ids[i],
                    part.Heading ?? title,
                    part.Level,
                    [.. path.Select(above => above.Heading!).Where(heading => !Same(heading, title))],
                    part.Heading is null ? text.Blocks[0].Line : part.Line,
                    text.Text,
                    text.Blocks,
                    text.Sentences));
            }

            if (part.Heading is not null)
                path.Add(part);
        }

        article.Sections = sections.DrainToImmutable();
        article.Questions = [.. facts.Questions];
        article.Headings = [.. outline.Parts.Skip(1).Select(part => new ArticleHeading(part.Heading!, part.Level, part.Line))];
        return article;
    }

    // Headings first: their anchors are those of the rendered page. What stands above them takes what is left.
    private static string[] Ids(string file, string title, Outline outline)
    {
        var slugs = new Slugs();
        var ids = new string[outline.Parts.Count];
        for (var i = 1; i < ids.Length; i++)
            ids[i] = $"{file}#{slugs.Next(outline.Parts[i].Heading!)}";
        ids[0] = $"{file}#{slugs.Next(title)}";
        return ids;
    }

    private static void OutlineFindings(string file, Outline outline, Article article, List<Finding> findings)
    {
        if (article.Sections.IsEmpty)
            findings.Add(new Finding(Severity.Warning, file, 0, "The article has no text; write some or take it out of the corpus."));
        else if (outline.Parts.Count == 1)
            findings.Add(new Finding(Severity.Note, file, 0, "The article has no headings and is one section; headings make its answers more exact."));

        var seen = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var path = new List<Outline.Part>();
        Outline.Part? last = null;
        foreach (var part in outline.Parts.Where(part => part.Heading is not null))
        {
            path.RemoveAll(above => above.Level >= part.Level);
            path.Add(part);
            if (!seen.TryAdd(string.Join('\n', path.Select(above => above.Heading)), part.Line))
                findings.Add(new Finding(Severity.Warning, file, part.Line, $"The heading “{part.Heading}” stands here a second time; rename one, so that an answer can name its source."));
            if (last is not null && part.Level > last.Level + 1)
                findings.Add(new Finding(Severity.Note, file, part.Line, $"The heading “{part.Heading}” has level {part.Level} below one of level {last.Level}; level {last.Level + 1} is missing between them."));
            last = part;
        }
    }

    private static bool Same(string heading, string title) => string.Equals(Letters(heading), Letters(title), StringComparison.OrdinalIgnoreCase);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static string? Plain(string? title)
    {
        var text = title is null ? "" : InlineText.Plain(title).Text;
        return text.Length == 0 ? null : text;
    }

    private static DateOnly? DateFromFile(string file) =>
        DatedName().Match(FileName(file)) is { Success: true } match && YamlMapping.TryDate(match.Groups["date"].Value, out var date) ? date : null;

    private static string TitleFromFile(string file)
    {
        var name = FileName(file);
        var words = DatedName().Replace(name, "").Replace('-', ' ').Replace('_', ' ').Trim();
        return words.Length == 0 ? name : char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static string FileName(string file)
    {
        var start = file.LastIndexOf('/') + 1;
        var end = file.LastIndexOf('.');
        return end > start ? file[start..end] : file[start..];
    }

    [GeneratedRegex(@"^(?<date>[0-9]{4}-[0-9]{1,2}-[0-9]{1,2})[-_ ]?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex DatedName();
}
