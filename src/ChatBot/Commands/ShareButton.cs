using ChatBot.Chat;
using ChatBot.Discord;
using ChatBot.Discord.Entities;
using ChatBot.Discord.Interactions;
using ChatBot.Rendering.Messages;

namespace ChatBot.Commands;

/// <summary>Shows a private answer to all.</summary>
internal sealed class ShareButton(ChannelPolicies policies) : IChatModule
{
    public void Register(DiscordClient client) => client.Interactions.OnComponent(ButtonIds.Share, ShareAsync, DeferMode.Visible);

    private Task ShareAsync(ComponentContext context, CancellationToken cancellationToken)
    {
        if (policies.IsOff(CommandReplies.PlaceOf(context.Interaction))) return context.RespondAsync("In this channel I answer nobody in public.", ephemeral: true, cancellationToken);
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
