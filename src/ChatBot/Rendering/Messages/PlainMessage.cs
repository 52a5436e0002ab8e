using System.Text;
using ChatBot.Discord.Entities;

namespace ChatBot.Rendering.Messages;

/// <summary>A message without embeds, for channels in which the bot may not embed.</summary>
internal static class PlainMessage
{
    private const int MaxContent = 2000;

    public static OutgoingMessage Of(OutgoingMessage message)
    {
        if (message.Embeds is not [var embed, ..]) return message;
        var text = new StringBuilder();
        foreach (var part in Parts(message.Content, embed))
        {
            var room = MaxContent - text.Length - 1;
            if (room < 40) break;
            if (text.Length > 0) text.Append('\n');
            text.Append(part.Length <= room ? part : TextCut.At(part, room - 1));
            if (part.Length > room) break;
        }

        return message with { Content = text.ToString(), Embeds = null };
    }

    private static IEnumerable<string> Parts(string? content, Embed embed)
    {
        if (content is not null) yield return content;
        if (embed.Title is { } title) yield return $"**{Markdown.Escape(title)}**" + (embed.Url is { } url ? $" <{url}>" : "");
        if (embed.Description is { } description) yield return description;
        foreach (var field in embed.Fields ?? []) yield return $"**{Markdown.Escape(field.Name ?? "")}**\n{field.Value}";
        if (embed.Footer is { } footer) yield return $"-# {Markdown.Escape(footer.Text ?? "")}";
    }
}
