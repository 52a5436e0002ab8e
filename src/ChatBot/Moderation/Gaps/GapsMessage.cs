using System.Collections.Immutable;
using ChatBot.Corpus;
using ChatBot.Discord.Entities;
using ChatBot.Rendering.Messages;
using ChatBot.Rendering.Pages;
using ChatBot.Storage;
using static ChatBot.Discord.Entities.Component;

namespace ChatBot.Moderation.Gaps;

/// <summary>What members ask that the articles do not answer, the most asked first.</summary>
internal sealed class GapsMessage(Storage.Gaps gaps, IKnowledge knowledge)
{
    public const string Page = "1:gaps:";
    public const string Choose = "1:gap:";
    public const string Undo = "1:gap-undo:";
    public const string Export = "1:gap-export";
    public const string Dismiss = "dismiss";
    public const string Restore = "restore";

    private const int PerPage = 5;
    private const int MaxQuestion = 150;
    private const int MaxTopic = 80;
    private const int MaxLabel = 100;

    /// <summary>A page of them.</summary>
    /// <param name="guild">The guild whose gaps they are; null for all.</param>
    /// <param name="view">Which.</param>
    /// <param name="done">The gap that was just dismissed or restored; null where none was.</param>
    public OutgoingMessage Of(string? guild, GapsView view, Gap? done = null)
    {
        var count = gaps.Count(guild, view.WithDismissed);
        var pages = (count + PerPage - 1) / PerPage;
        view = view with { Page = Math.Clamp(view.Page, 0, Math.Max(0, pages - 1)) };
        var shown = gaps.List(guild, view.Page * PerPage, PerPage, view.WithDismissed);
        var embed = new Embed
        {
            Title = "What the articles do not answer",
            Description = count == 0 ? "Nothing that members asked." : string.Join("\n\n", shown.Select(Entry)),
            Footer = new EmbedFooter(Counted.Of(count, "gap") + (PageButtons.Label(view.Page, pages) is { } label ? $" · {label}" : "")),
            Color = count == 0 ? Colors.Answer : Colors.Warning,
        };
        return new OutgoingMessage
        {
            Content = done is null ? "" : $"{(done.IsDismissed ? "Dismissed" : "No longer dismissed")}: “{Markdown.EscapeLine(done.Example, MaxQuestion)}”",
            Embeds = [embed],
            Components = [.. Choice(shown, view), .. PageButtons.Of(Page + view.Prefix, view.Page, pages), Make.Row([.. Actions(count, view, done)])],
        };
    }

    private string Entry(Gap gap)
    {
        var nearest = gap.Nearest is null ? null : knowledge.FindSection(gap.Nearest);
        var last = gap.Count > 1 ? $"first <t:{gap.First.ToUnixTimeSeconds()}:R>, last" : "asked";
        return $"""
            **{gap.Count}×** by {Counted.Of(gap.Members, "member")}: “{Markdown.EscapeLine(gap.Example, MaxQuestion)}”{(gap.IsDismissed ? " *(dismissed)*" : "")}
            -# {Markdown.EscapeLine(gap.Topic, MaxTopic)} · {last} <t:{gap.Last.ToUnixTimeSeconds()}:R>{(nearest is null ? "" : $" · nearest: {Markdown.EscapeLine(nearest.Heading, MaxTopic)}")}
            """;
    }

    private static ImmutableArray<Component> Choice(IReadOnlyList<Gap> shown, GapsView view)
    {
        if (shown.Count == 0) return [];
        var options = shown.Select(gap => new SelectOption
        {
            Label = Markdown.Line(gap.Example, MaxLabel),
            Value = Change(gap),
            Description = gap.IsDismissed ? "Dismissed; choose it to take that back" : $"Asked {gap.Count}×",
        });
        return [Make.Row(Make.Select(Choose + view, [.. options], view.WithDismissed ? "Dismiss one, or take it back" : "Dismiss one"))];
    }

    private static IEnumerable<Component> Actions(int count, GapsView view, Gap? done)
    {
        if (done is not null) yield return Make.Button($"{Undo}{Change(done)}:{view}", "Undo", ButtonStyle.Primary);
        if (count > 0) yield return Make.Button(Export, "Export");
        yield return Make.Button(Page + new GapsView(!view.WithDismissed), view.WithDismissed ? "Hide dismissed" : "Show dismissed");
    }

    private static string Change(Gap gap) => $"{(gap.IsDismissed ? Restore : Dismiss)}:{GapKey.Of(gap.Topic)}";
}
