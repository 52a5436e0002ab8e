using System.Text;
using ChatBot.Conversation;
using ChatBot.Corpus;
using ChatBot.Discord.Entities;
using ChatBot.Knowledge.Answering;
using ChatBot.Knowledge.Articles;
using static ChatBot.Discord.Entities.Component;

namespace ChatBot.Rendering.Messages;

/// <summary>A miss that teaches: what was not found, and what comes close.</summary>
internal sealed class MissMessage(IKnowledge knowledge)
{
    private const int MaxWords = 6;
    private const int MaxNearest = 3;
    private const int MaxLabel = 80;

    public OutgoingMessage Of(Outcome.Missed missed, Audience audience)
    {
        var miss = missed.Miss;
        var text = new StringBuilder();
        if (AnswerMessage.Opening(missed.ReadAs, audience) is { } opening) text.AppendLine(opening);
        text.Append("**No answer in the articles.** ").Append(Markdown.EscapeLine(miss.Reason, 500));
        var words = miss.MissingWords.Where(word => !miss.Reason.Contains(word, StringComparison.Ordinal)).Take(MaxWords).Select(word => $"“{Markdown.EscapeLine(word, 50)}”").ToList();
        if (words.Count > 0) text.Append(" Not found: ").AppendJoin(", ", words).Append('.');
        if (missed.HelperRole is { } helpers) text.Append($"\n<@&{helpers}> may know more.");
        var asked = missed.TimesAsked is > 1 and var times ? $", asked {times} times so far" : "";
        text.Append($"\n-# Noted for those who keep the articles{asked}. They were last read <t:{knowledge.BuiltAt.ToUnixTimeSeconds()}:R>.");
        var nearest = Nearest(miss);
        if (nearest.Count > 0) text.Append(nearest.Count == 1 ? "\nThe nearest section:" : "\nThe nearest sections:");
        return new OutgoingMessage { Content = text.ToString(), Components = Buttons(nearest, audience) };
    }

    private static List<Section> Nearest(Miss miss) => [.. miss.Alternatives.Select(hit => hit.Section).DistinctBy(section => section.Id).Take(MaxNearest)];

    private static IReadOnlyList<Component> Buttons(List<Section> nearest, Audience audience)
    {
        List<Component> buttons = [.. nearest.Select(section => Make.Button(ButtonIds.Nearest + SectionKey.Of(section.Id), Markdown.Line(section.Heading, MaxLabel)))];
        if (!audience.IsPrivate) buttons.Add(AnswerButtons.Delete(audience.AskerId));
        return buttons.Count == 0 ? [] : [Make.Row(buttons)];
    }
}
