using ChatBot.Chat;
using ChatBot.Conversation;
using ChatBot.Discord;
using ChatBot.Discord.Entities;
using ChatBot.Discord.Interactions;
using ChatBot.Rendering.Messages;

namespace ChatBot.Commands;

/// <summary>🗑 takes an answer away, for the one who asked and for members who may manage messages.</summary>
internal sealed class DeleteButton(ExchangeMemory exchanges) : IChatModule
{
    public void Register(DiscordClient client) => client.Interactions.OnComponent(ButtonIds.Delete, DeleteAsync);

    private async Task DeleteAsync(ComponentContext context, CancellationToken cancellationToken)
    {
        if (!Snowflake.TryParse(context.Argument, out var asker) || (context.User.Id != asker && !MayManage(context.Interaction.Member)))
        {
            await context.RespondAsync("Only the one who asked, and moderators, can delete this answer.", ephemeral: true, cancellationToken).ConfigureAwait(false);
            return;
        }

        exchanges.Forget(context.Message.Id.ToString());
        await context.DeferUpdateAsync(cancellationToken).ConfigureAwait(false);
        await context.DeleteAsync(cancellationToken).ConfigureAwait(false);
    }

    private static bool MayManage(Member? member) => (member?.Permissions & (Permissions.ManageMessages | Permissions.Administrator)) is not (null or Permissions.None);
}
