using System.Collections.Immutable;
using ChatBot.Discord.Entities;
using ChatBot.Knowledge.Certifications;

namespace ChatBot.Rendering.Messages;

/// <summary>Certification lists that were asked for by role and vendor.</summary>
internal sealed class CertificationsMessage(SourceLine source)
{
    private const int MaxFields = 20;
    private const int MaxLength = 4800;

    public OutgoingMessage Of(ImmutableArray<CertificationList> lists, string? role, string? vendor)
    {
        if (lists.IsEmpty) return $"The articles list no certifications{For(role, vendor)}. `/certs` without a role lists all.";
        var articles = lists.Select(list => list.Section.Article).Distinct().ToList();
        var fields = CertificationFields.Of(lists, MaxFields, MaxLength);
        // A single field would say the title again.
        var single = fields is [var field] ? field : null;
        var embed = new Embed
        {
            Title = Markdown.Line($"Certifications{For(single is null ? role : lists[0].Role ?? role, vendor)}", 256),
            Description = single?.Value,
            Fields = single is null ? fields : [],
            Footer = articles is [var article] ? new EmbedFooter(SourceLine.Of(article) + source.WarningFor(article)) : new EmbedFooter($"From {articles.Count} articles"),
            Color = Colors.Answer,
        };
        return new OutgoingMessage { Embeds = [embed] };
    }

    private static string For(string? role, string? vendor) =>
        (role is null ? "" : $" for {Markdown.Line(role, 80)}") + (vendor is null ? "" : $" from {Markdown.Line(vendor, 80)}");
}
