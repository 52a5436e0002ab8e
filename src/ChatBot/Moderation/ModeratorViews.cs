using ChatBot.Commands;
using ChatBot.Discord.Entities;
using ChatBot.Discord.Interactions;
using ChatBot.Storage;

namespace ChatBot.Moderation;

/// <summary>Shows moderators what is noted, up to this moment, for them alone.</summary>
internal sealed class ModeratorViews(Moderators moderators, NoteQueue queue)
{
    private static readonly OutgoingMessage NotNow = "My notes cannot be read or written right now; the operator finds the reason in the log.";

    /// <summary>Answers with what is made for the asker's guild (null: for all), if they may see it.</summary>
    public async Task ShowAsync(InteractionContext context, string what, Func<string?, OutgoingMessage> make, CancellationToken cancellationToken)
    {
        if (!await moderators.MayAsync(context, what, cancellationToken).ConfigureAwait(false)) return;
        await context.RespondAsync(Make(context, make) ?? NotNow, ephemeral: true, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Puts it in the place of the message that was clicked.</summary>
    public async Task TurnAsync(ComponentContext context, string what, Func<string?, OutgoingMessage> make, CancellationToken cancellationToken)
    {
        if (!await moderators.MayAsync(context, what, cancellationToken).ConfigureAwait(false)) return;
        if (Make(context, make) is { } message) await context.UpdateAsync(message, cancellationToken).ConfigureAwait(false);
        else await context.RespondAsync(NotNow, ephemeral: true, cancellationToken).ConfigureAwait(false);
    }

    private OutgoingMessage? Make(InteractionContext context, Func<string?, OutgoingMessage> make)
    {
        try
        {
            queue.Flush();
            return make(CommandReplies.PlaceOf(context.Interaction).Guild);
        }
        catch (StorageException)
        {
            return null;
        }
    }
}
