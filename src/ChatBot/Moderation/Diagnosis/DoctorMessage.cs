using ChatBot.Discord.Entities;
using ChatBot.Rendering.Messages;

namespace ChatBot.Moderation.Diagnosis;

/// <summary>What the doctor found, what is not well first in each part.</summary>
internal static class DoctorMessage
{
    public const string Page = "1:doctor:";

    private const int MaxLength = 3500;

    public static OutgoingMessage Of(IEnumerable<(string Part, IReadOnlyList<Check> Checks)> parts, int page)
    {
        var all = parts.ToList();
        var ill = all.Sum(part => part.Checks.Count(check => !check.IsWell));
        var pages = Pages.Of(all.SelectMany(part => part.Checks.OrderBy(check => check.IsWell).Select(check => check.ToString()).Prepend($"**{part.Part}**")), MaxLength);
        page = Math.Clamp(page, 0, pages.Count - 1);
        var embed = new Embed
        {
            Title = ill == 0 ? "All is well" : ill == 1 ? "One thing is not well" : $"{ill} things are not well",
            Description = pages[page],
            Footer = PageButtons.Label(page, pages.Count) is { } label ? new EmbedFooter(label) : null,
            Color = ill == 0 ? Colors.Answer : Colors.Warning,
        };
        return new OutgoingMessage { Embeds = [embed], Components = PageButtons.Of(Page, page, pages.Count) };
    }
}
