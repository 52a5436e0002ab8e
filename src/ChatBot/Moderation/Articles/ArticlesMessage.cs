using ChatBot.Corpus;
using ChatBot.Discord.Entities;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Articles;
using ChatBot.Rendering.Messages;
using ChatBot.Rendering.Pages;

namespace ChatBot.Moderation.Articles;

/// <summary>All articles, with what there is to mend.</summary>
internal sealed class ArticlesMessage(IKnowledge knowledge)
{
    public const string Page = "1:articles:";

    private const int PerPage = 10;
    private const int MaxTitle = 100;
    private const int MaxFile = 120;

    public OutgoingMessage Of(int page)
    {
        var articles = knowledge.Articles;
        var findings = knowledge.Findings.ToLookup(finding => finding.File);
        var pages = (articles.Count + PerPage - 1) / PerPage;
        page = Math.Clamp(page, 0, Math.Max(0, pages - 1));
        var elsewhere = knowledge.Findings.Where(finding => !knowledge.Digests().ContainsKey(finding.File)).ToList();
        var embed = new Embed
        {
            Title = "Articles",
            Description = string.Join('\n', articles.Skip(page * PerPage).Take(PerPage).Select(article => Entry(article, findings[article.File]))),
            Footer = new EmbedFooter($"{Counted.Of(articles.Count, "article")}, {Counted.Of(knowledge.Sections.Count, "section")}, version {knowledge.Version}{(PageButtons.Label(page, pages) is { } label ? $" · {label}" : "")}"),
            Color = Colors.Quiet,
        };
        return new OutgoingMessage
        {
            Content = elsewhere.Count == 0 ? "" : $"Beside them: {Counted.Of(elsewhere.Count, "finding")} in other files, which `chatbot check` names.",
            Embeds = [embed],
            Components = PageButtons.Of(Page, page, pages),
        };
    }

    private static string Entry(Article article, IEnumerable<Finding> findings)
    {
        var count = findings.Count();
        var isIll = findings.Any(finding => finding.Severity == Severity.Error);
        return $"""
            **{Markdown.EscapeLine(article.Title, MaxTitle)}**{(article.Date is { } date ? $" · {date:d MMMM yyyy}" : "")}
            -# {Markdown.EscapeLine(article.File, MaxFile)} · {Counted.Of(article.Sections.Length, "section")}{(count == 0 ? "" : $" · {(isIll ? "✘ " : "")}{Counted.Of(count, "finding")}")}
            """;
    }
}
