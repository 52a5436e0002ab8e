using ChatBot.Knowledge.Articles;

namespace ChatBot.Rendering.Pages;

/// <summary>Where words come from, and how old they are.</summary>
internal static class SourceText
{
    public static void Write(Page page, Section section) =>
        page.Paragraph($"From “{section.Article.Title}”{DateOf(section.Article)}: {section.Article.Url ?? section.Id}", Tone.Faint);

    /// <summary>Warns of an article older than a year, whose sums and certifications may no longer hold.</summary>
    public static void WriteAge(Page page, Article article, TimeProvider time)
    {
        if (article.Date is { } date && date.AddYears(1) < DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime))
            page.Paragraph($"The article is from {date.Year}: check before relying on it.", Tone.Warning);
    }

    private static string DateOf(Article article) => article.Date is { } date ? $", {date:d MMMM yyyy}" : "";
}
