using ChatBot.Corpus;
using ChatBot.Discord.Entities;
using ChatBot.Rendering.Messages;
using ChatBot.Rendering.Pages;
using ChatBot.Storage;

namespace ChatBot.Moderation.Statistics;

/// <summary>How much is asked, how much of it is answered, and how much of that helps.</summary>
internal sealed class StatisticsMessage(Counters counters, Storage.Feedback feedback, IKnowledge knowledge, TimeProvider time)
{
    private const int Busiest = 5;
    private const int MaxHeading = 80;

    public OutgoingMessage Of(string? guild, int days)
    {
        var first = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddDays(1 - days);
        var statistics = UsageStatistics.Of(counters.Last(days), guild, first, days);
        var (helped, notHelped) = feedback.Since(guild, new DateTimeOffset(first, TimeOnly.MinValue, TimeSpan.Zero));
        var embed = new Embed
        {
            Title = $"Statistics of {(days == 1 ? "today" : $"the last {days} days")}",
            Description = $"```\n{DayCharts.Of(statistics)}\n```",
            Fields =
            [
                new EmbedField("Found helpful", helped + notHelped == 0 ? "no votes" : $"{(double)helped / (helped + notHelped):P0} of {Counted.Of(helped + notHelped, "vote")}", Inline: true),
                new EmbedField("Time to decide", TimeOf(statistics), Inline: true),
                .. BusiestSections(statistics),
            ],
            Footer = new EmbedFooter("Days are UTC. Of what is asked again within minutes, only the first is answered or missed."),
            Color = Colors.Quiet,
        };
        return new OutgoingMessage { Embeds = [embed] };
    }

    private static string TimeOf(UsageStatistics statistics) =>
        TimeBuckets.Percentile(statistics.Times, 0.5) is { } half && TimeBuckets.Percentile(statistics.Times, 0.99) is { } nearlyAll
            ? $"half within {TimeBuckets.Words(half)}, 99 % within {TimeBuckets.Words(nearlyAll)}"
            : "nothing asked";

    private IEnumerable<EmbedField> BusiestSections(UsageStatistics statistics)
    {
        var lines = statistics.BusiestSections.Take(Busiest).Select(section => $"{section.Value}× {Heading(section.Key)}").ToList();
        return lines.Count == 0 ? [] : [new EmbedField("Busiest sections", string.Join('\n', lines))];
    }

    private string Heading(string sectionId) =>
        Markdown.EscapeLine(knowledge.FindSection(sectionId)?.Heading ?? sectionId, MaxHeading);
}
