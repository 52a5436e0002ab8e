using ChatBot.Chat;
using ChatBot.Discord;
using ChatBot.Rendering.Messages;

namespace ChatBot.Commands;

/// <summary><c>/help</c>: how to ask.</summary>
internal sealed class HelpCommand(CommandTexts texts, HelpMessage message) : IChatModule
{
    public void Register(DiscordClient client) => client.Interactions
        .OnCommand(texts.Command("help"), (context, ct) => context.RespondAsync(message.Of(client.BotId.ToString()), ephemeral: true, ct));
}
