using System.Text;
using ChatBot.Conversation;
using ChatBot.Corpus;
using ChatBot.Discord.Entities;
using ChatBot.Rendering.Messages;
using ChatBot.Rendering.Pages;
using ChatBot.Storage;

namespace ChatBot.Moderation.Feedback;

/// <summary>Sections by how little they help, with reasons and what members said last.</summary>
internal sealed class FeedbackMessage(Storage.Feedback feedback, IKnowledge knowledge)
{
    public const string Page = "1:feedback:";

    private const int PerPage = 4;
    private const int Remarks = 2;
    private const int MaxHeading = 120;
    private const int MaxRemark = 120;

    public OutgoingMessage Of(string? guild, int page)
    {
        var count = feedback.Count(guild);
        var pages = (count + PerPage - 1) / PerPage;
        page = Math.Clamp(page, 0, Math.Max(0, pages - 1));
        var sections = feedback.BySection(guild, page * PerPage, PerPage);
        var embed = new Embed
        {
            Title = "What members say of the answers",
            Description = count == 0 ? "Nothing yet: nobody has used 👍 or 👎." : string.Join("\n\n", sections.Select(section => Entry(guild, section))),
            Footer = new EmbedFooter(Counted.Of(count, "section") + (PageButtons.Label(page, pages) is { } label ? $" · {label}" : "")),
            Color = Colors.Quiet,
        };
        return new OutgoingMessage { Embeds = [embed], Components = PageButtons.Of(Page, page, pages) };
    }

    private string Entry(string? guild, SectionFeedback section)
    {
        var votes = section.Helped + section.NotHelped;
        var entry = new StringBuilder($"**{Heading(section.SectionId)}**\n👎 {section.NotHelped} of {votes} ({(double)section.NotHelped / votes:P0})");
        foreach (var (times, reason) in new[] { (section.NotWhatWasAsked, VoteReason.NotWhatWasAsked), (section.Outdated, VoteReason.Outdated), (section.Wrong, VoteReason.Wrong) })
            if (times > 0) entry.Append($" · {Words(reason)} {times}×");
        entry.Append($" · last <t:{section.Last.ToUnixTimeSeconds()}:R>");
        foreach (var remark in feedback.Remarks(guild, section.SectionId, 0, Remarks))
            entry.Append($"\n> {(remark.Helped ? "👍" : "👎")} {Markdown.EscapeLine(remark.Remark, MaxRemark)} <t:{remark.At.ToUnixTimeSeconds()}:R>");
        return entry.ToString();
    }

    /// <summary>A section that a reindex took away goes by its id.</summary>
    private string Heading(string sectionId) =>
        Markdown.EscapeLine(knowledge.FindSection(sectionId)?.Heading ?? $"{sectionId} (gone)", MaxHeading);

    private static string Words(VoteReason reason) => reason switch
    {
        VoteReason.Wrong => "wrong",
        VoteReason.Outdated => "outdated",
        _ => "not what was asked",
    };
}
