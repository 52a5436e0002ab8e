using ChatBot.Chat;
using ChatBot.Discord;
using ChatBot.Rendering.Messages;

namespace ChatBot.Commands;

/// <summary><c>/about</c>: what the bot is, what it knows, what it stores.</summary>
internal sealed class AboutCommand(CommandTexts texts, AboutMessage message) : IChatModule
{
    public void Register(DiscordClient client) => client.Interactions
        .OnCommand(texts.Command("about"), (context, ct) => context.RespondAsync(message.Of(), ephemeral: true, ct));
}
