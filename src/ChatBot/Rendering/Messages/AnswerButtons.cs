using ChatBot.Discord.Entities;
using ChatBot.Knowledge.Answering;
using ChatBot.Knowledge.Articles;
using static ChatBot.Discord.Entities.Component;

namespace ChatBot.Rendering.Messages;

/// <summary>What can be done with an answer.</summary>
internal static class AnswerButtons
{
    private const int MaxRelated = 9;
    private const int MaxLabel = 100;

    public static IReadOnlyList<Component> Of(Answer answer, Audience audience)
    {
        var buttons = Row(SectionKey.Of(answer.Section.Id), Last(audience));
        return Related(answer) is { } related ? [buttons, related] : [buttons];
    }

    /// <summary>The buttons of a private answer, for all to see it.</summary>
    public static IReadOnlyList<Component> Shared(Message answer, string askerId)
    {
        var rows = answer.Components.Where(row => row.Components is [{ Type: ComponentType.StringSelect }]);
        var key = answer.Components.SelectMany(row => row.Components ?? []).Select(KeyOf).FirstOrDefault(found => found is not null);
        return key is null ? [Make.Row(Delete(askerId))] : [Row(key, Delete(askerId)), .. rows];
    }

    public static Component Delete(string askerId) => Make.Button(ButtonIds.Delete + askerId, "Delete", emoji: "🗑️");

    private static Component Row(string key, Component? last) => Make.Row(
    [
        Make.Button(ButtonIds.Helped + key, "Helpful", emoji: "👍"),
        Make.Button(ButtonIds.DidNotHelp + key, "Not helpful", emoji: "👎"),
        Make.Button(ButtonIds.ShowMore + key, "Show more"),
        .. last is null ? [] : new[] { last },
    ]);

    private static Component? Last(Audience audience) =>
        !audience.IsPrivate ? Delete(audience.AskerId) : audience.MayShare ? Make.Button(ButtonIds.Share, "Share") : null;

    private static string? KeyOf(Component component) =>
        component.CustomId?.StartsWith(ButtonIds.ShowMore, StringComparison.Ordinal) == true ? component.CustomId[ButtonIds.ShowMore.Length..] : null;

    private static Component? Related(Answer answer)
    {
        var options = answer.Alternatives
            .DistinctBy(hit => hit.Section.Id)
            .Take(MaxRelated)
            .Select(hit => new SelectOption
            {
                Label = Markdown.Line(hit.Section.Heading, MaxLabel),
                Value = SectionKey.Of(hit.Section.Id),
                Description = Markdown.Line(hit.Section.Article.Title, MaxLabel),
            })
            .ToList();
        return options.Count == 0 ? null : Make.Row(Make.Select(ButtonIds.Related, options, "Related"));
    }
}
