using ChatBot.Chat;
using ChatBot.Discord;
using ChatBot.Discord.Entities;
using ChatBot.Discord.Interactions;
using ChatBot.Rendering.Messages;

namespace ChatBot.Commands;

/// <summary>Shows a private answer to all.</summary>
internal sealed class ShareButton : IChatModule
{
    public void Register(DiscordClient client) => client.Interactions.OnComponent(ButtonIds.Share, ShareAsync, DeferMode.Visible);

    private static Task ShareAsync(ComponentContext context, CancellationToken cancellationToken)
    {
        var asker = context.User.Id;
        var shared = new OutgoingMessage
        {
            Content = $"<@{asker}> shares an answer:",
            Embeds = context.Message.Embeds,
            Components = AnswerButtons.Shared(context.Message, asker.ToString()),
        };
        return context.RespondAsync(shared, ephemeral: false, cancellationToken);
    }
}
