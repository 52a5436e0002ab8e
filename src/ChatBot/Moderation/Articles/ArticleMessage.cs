using ChatBot.Corpus;
using ChatBot.Discord.Entities;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Articles;
using ChatBot.Rendering.Messages;
using ChatBot.Rendering.Pages;

namespace ChatBot.Moderation.Articles;

/// <summary>One article: its sections by line, and what there is to mend in it.</summary>
internal sealed class ArticleMessage(IKnowledge knowledge)
{
    public const string Page = "1:article:";

    private const int MaxPage = 1500;
    private const int MaxHeading = 150;
    private const int MaxFinding = 300;
    private const int MaxTitle = 250;

    public OutgoingMessage Of(Article article, int page)
    {
        var pages = Pages.Of(Lines(article), MaxPage);
        page = Math.Clamp(page, 0, Math.Max(0, pages.Count - 1));
        var embed = new Embed
        {
            Title = Markdown.Line(article.Title, MaxTitle),
            Description = pages[page],
            Footer = PageButtons.Label(page, pages.Count) is { } label ? new EmbedFooter(label) : null,
            Color = Colors.Quiet,
        };
        return new OutgoingMessage { Content = "", Embeds = [embed], Components = PageButtons.Of($"{Page}{ArticleKey.Of(article.File)}:", page, pages.Count) };
    }

    private IEnumerable<string> Lines(Article article)
    {
        yield return $"-# {Markdown.EscapeLine(article.File, MaxHeading)}{(article.Date is { } date ? $" · {date:d MMMM yyyy}" : " · no date")}{(article.Url is { } url ? $" · {Markdown.EscapeLine(url, MaxHeading)}" : "")}";
        if (!article.Categories.IsEmpty) yield return $"-# {Markdown.EscapeLine(string.Join(", ", article.Categories), MaxHeading)}";
        yield return $"**{Counted.Of(article.Sections.Length, "section")}**";
        foreach (var section in article.Sections) yield return $"{(section.Level > 2 ? "  " : "")}- {Markdown.EscapeLine(section.Heading, MaxHeading)} · line {section.Line}";
        var findings = knowledge.Findings.Where(finding => finding.File == article.File).ToList();
        if (findings.Count > 0) yield return $"**{Counted.Of(findings.Count, "finding")}**";
        foreach (var finding in findings) yield return $"- {(finding.Severity == Severity.Error ? "✘ " : "")}{(finding.Line > 0 ? $"line {finding.Line}: " : "")}{Markdown.EscapeLine(finding.Message, MaxFinding)}";
    }
}
