using ChatBot.Chat;
using ChatBot.Discord;
using ChatBot.Rendering.Messages;

namespace ChatBot.Commands;

/// <summary><c>/topics</c>: the articles and their headings.</summary>
internal sealed class TopicsCommand(CommandTexts texts, TopicsMessage message) : IChatModule
{
    public void Register(DiscordClient client) => client.Interactions
        .OnCommand(texts.Command("topics"), (context, ct) => context.RespondAsync(message.Of(0), ephemeral: true, ct))
        .OnComponent(ButtonIds.Topics, (context, ct) => context.UpdateAsync(message.Of(ButtonIds.PageOf(context.Argument)), ct));
}
