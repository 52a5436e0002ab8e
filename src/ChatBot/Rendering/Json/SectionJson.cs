using ChatBot.Knowledge.Articles;

namespace ChatBot.Rendering.Json;

internal sealed record SectionJson(string Id, string File, string Heading, string Article, DateOnly? Date, string? Url)
{
    public static SectionJson Of(Section section) => new(
        section.Id, section.Article.File, section.Heading, section.Article.Title, section.Article.Date, section.Article.Url);
}
