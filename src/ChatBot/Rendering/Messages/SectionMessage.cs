using ChatBot.Discord.Entities;
using ChatBot.Knowledge.Articles;

namespace ChatBot.Rendering.Messages;

/// <summary>A whole section, paged where it is long.</summary>
internal sealed class SectionMessage(SourceLine source)
{
    private const int MaxPage = 1900;
    private const int MaxTitle = 256;

    public OutgoingMessage Of(Section section, int page)
    {
        var pages = Pages.Of(SectionMarkdown.Pieces(section, MaxPage), MaxPage);
        page = Math.Clamp(page, 0, Math.Max(0, pages.Count - 1));
        var label = PageButtons.Label(page, pages.Count);
        var embed = new Embed
        {
            Title = Markdown.Line(section.Heading, MaxTitle),
            Url = SourceLine.Link(section),
            Description = pages.Count > 0 ? pages[page] : null,
            Footer = new EmbedFooter(source.Of(section) + (label is null ? "" : $" · {label}")),
            Color = Colors.Answer,
        };
        return new OutgoingMessage { Embeds = [embed], Components = PageButtons.Of($"{ButtonIds.Page}{SectionKey.Of(section.Id)}:", page, pages.Count) };
    }
}
