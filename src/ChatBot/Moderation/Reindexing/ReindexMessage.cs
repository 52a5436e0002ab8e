using System.Collections.Immutable;
using System.Text;
using ChatBot.Discord.Entities;
using ChatBot.Knowledge;
using ChatBot.Rendering.Messages;
using static ChatBot.Discord.Entities.Component;

namespace ChatBot.Moderation.Reindexing;

/// <summary>What a reindex changes, for a moderator to review.</summary>
internal static class ReindexMessage
{
    public const string Use = "1:use:";
    public const string Keep = "1:keep:";

    private const int MaxLines = 8;
    private const int MaxLine = 110;
    private const int MaxField = 1000;
    private const int BarLength = 20;

    public static OutgoingMessage Of(ReindexOutcome outcome) => outcome switch
    {
        ReindexOutcome.Done { Change.IsNone: true } done => Report("Nothing has changed", $"The articles are still version `{done.Change.After.Version}`.", done.Change, []),
        ReindexOutcome.Done done => Report("The new articles are in use", Versions(done.Change), done.Change, []),
        ReindexOutcome.Previewed previewed => Report("This is what a reindex would change", Versions(previewed.Change), previewed.Change, previewed.Objections),
        ReindexOutcome.Held held => Report("The old articles stay until you decide", Versions(held.Change), held.Change, held.Objections) with { Components = Decision(held.Change) },
        ReindexOutcome.Busy busy => $"A reindex is running already, begun by {Initiator.Mention(busy.Who)} <t:{busy.Since.ToUnixTimeSeconds()}:R>.",
        ReindexOutcome.Failed failed => $"The new articles could not be used, and the old ones stay: {Markdown.EscapeLine(failed.Reason, 500)}",
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    /// <summary>How far it is.</summary>
    public static OutgoingMessage Progress(double share)
    {
        var done = (int)Math.Clamp(Math.Round(share * BarLength), 0, BarLength);
        return $"Reading the articles `{new string('█', done)}{new string('░', BarLength - done)}` {share:P0}";
    }

    private static string Versions(CorpusChange change) => $"`{change.Before.Version}` → `{change.After.Version}`";

    private static OutgoingMessage Report(string title, string description, CorpusChange change, ImmutableArray<string> objections)
    {
        var fields = new List<EmbedField>
        {
            new("Articles", $"{change.After.Articles.Count} (+{change.AddedArticles.Length}, ~{change.ChangedArticles.Length}, −{change.RemovedArticles.Length})", Inline: true),
            new("Sections", $"{change.After.Sections.Count} (+{change.Added.Length}, ~{change.Changed.Length}, −{change.Removed.Length})", Inline: true),
        };
        Add(fields, "Speaks against it", objections);
        Add(fields, "Added", change.Added.Select(section => section.Heading));
        Add(fields, "Changed", change.Changed.Select(section => section.Heading));
        Add(fields, "Removed", change.Removed.Select(section => section.Heading));
        Add(fields, "Golden questions answered otherwise", change.AnsweredOtherwise.Select(result => result.Question.Question));
        Add(fields, "Certification lists changed", change.CertificationLists);
        Add(fields, "New findings", change.Findings.OrderByDescending(finding => finding.Severity == Severity.Error).Select(finding => finding.ToString()));
        return new OutgoingMessage { Content = "", Embeds = [new Embed { Title = title, Description = description, Fields = fields, Color = objections.IsEmpty ? Colors.Answer : Colors.Warning }], Components = [] };
    }

    private static void Add(List<EmbedField> fields, string name, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0) return;
        var text = new StringBuilder();
        var shown = 0;
        foreach (var line in all.Take(MaxLines).Select(line => $"- {Markdown.EscapeLine(line, MaxLine)}\n"))
        {
            if (text.Length + line.Length > MaxField / 2) break;
            text.Append(line);
            shown++;
        }

        if (shown < all.Count) text.Append($"… and {all.Count - shown} more");
        fields.Add(new EmbedField($"{name} ({all.Count})", text.ToString()));
    }

    private static IReadOnlyList<Component> Decision(CorpusChange change) =>
    [
        Make.Row(
            Make.Button(Use + change.After.Version, "Use it anyway", ButtonStyle.Danger),
            Make.Button(Keep + change.After.Version, "Keep the old one")),
    ];
}
