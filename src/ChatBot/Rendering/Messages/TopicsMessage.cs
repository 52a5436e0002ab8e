using ChatBot.Corpus;
using ChatBot.Discord.Entities;
using ChatBot.Knowledge.Articles;
using ChatBot.Rendering.Pages;

namespace ChatBot.Rendering.Messages;

/// <summary>What the articles are about, article by article.</summary>
internal sealed class TopicsMessage(IKnowledge knowledge)
{
    private const int MaxPage = 1500;
    private const int MaxHeading = 150;

    /// <summary>More than anybody pages through; those of a large corpus are read from the disk.</summary>
    private const int MostArticles = 500;

    public OutgoingMessage Of(int page)
    {
        var articles = knowledge.Articles;
        var pages = Pages.Of(Lines(knowledge.IsStored ? articles.Take(MostArticles) : articles), MaxPage);
        page = Math.Clamp(page, 0, Math.Max(0, pages.Count - 1));
        var embed = new Embed
        {
            Title = "Topics",
            Description = pages[page],
            Footer = PageButtons.Label(page, pages.Count) is { } label ? new EmbedFooter(label) : null,
            Color = Colors.Quiet,
        };
        return new OutgoingMessage
        {
            Content = $"{Counted.Of(articles.Count, "article")} with {Counted.Of(knowledge.Sections.Count, "section")}:",
            Embeds = [embed],
            Components = PageButtons.Of(ButtonIds.Topics, page, pages.Count),
        };
    }

    private static IEnumerable<string> Lines(IEnumerable<Article> articles) => articles.SelectMany(article => article.Sections
        .Where(section => section.Heading != article.Title)
        .Select(section => $"{(section.Level > 2 ? "  " : "")}- {Markdown.EscapeLine(section.Heading, MaxHeading)}")
        .Prepend($"**{Markdown.EscapeLine(article.Title, MaxHeading)}**"));
}
