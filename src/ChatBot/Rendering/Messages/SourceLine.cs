using System.Buffers;
using ChatBot.Knowledge.Answering;
using ChatBot.Knowledge.Articles;
using ChatBot.Settings;
using Microsoft.Extensions.Options;

namespace ChatBot.Rendering.Messages;

/// <summary>Where an answer comes from, and whether its age matters.</summary>
internal sealed class SourceLine(IOptionsMonitor<AnswersOptions> options, TimeProvider time)
{
    private const int MaxTitle = 200;
    private static readonly SearchValues<char> Currencies = SearchValues.Create("$€£¥₹");

    /// <summary>The article's title and date, with a warning where sums or certifications are old.</summary>
    public string Of(Answer answer)
    {
        var line = Of(answer.Section.Article);
        var ages = !answer.Certifications.IsEmpty || answer.Excerpt.Any(span => answer.Section.Text.AsSpan(span.Start, span.Length).ContainsAny(Currencies));
        return ages ? line + WarningFor(answer.Section.Article) : line;
    }

    /// <summary>The same for a whole section.</summary>
    public string Of(Section section) =>
        section.Text.AsSpan().ContainsAny(Currencies) ? Of(section.Article) + WarningFor(section.Article) : Of(section.Article);

    public static string Of(Article article) =>
        Markdown.Line(article.Title, MaxTitle) + (article.Date is { } date ? $" · {date:d MMMM yyyy}" : "");

    /// <summary>Empty for an article that is young enough or has no date.</summary>
    public string WarningFor(Article article) =>
        article.Date is { } date && date.AddYears(options.CurrentValue.WarnAfterYears) < DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)
            ? $" · from {date.Year}, check before relying on it"
            : "";

    /// <summary>The section's place on the web, where the article has an address that can be opened.</summary>
    public static string? Link(Section section)
    {
        if (!Uri.TryCreate(section.Article.Url, UriKind.Absolute, out var page) || page.Scheme is not ("https" or "http")) return null;
        var slug = section.Id.IndexOf('#', StringComparison.Ordinal) is var mark and >= 0 ? section.Id[mark..] : "";
        return page.Fragment.Length > 0 || section.Heading == section.Article.Title ? page.AbsoluteUri : page.AbsoluteUri + Uri.EscapeDataString(slug).Replace("%23", "#", StringComparison.Ordinal);
    }
}
