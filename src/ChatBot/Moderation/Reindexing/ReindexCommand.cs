using ChatBot.Chat;
using ChatBot.Commands;
using ChatBot.Discord;
using ChatBot.Discord.Entities;
using ChatBot.Discord.Interactions;

namespace ChatBot.Moderation.Reindexing;

/// <summary><c>/reindex</c>: the articles read anew, with a report, and a decision where something speaks against it.</summary>
internal sealed class ReindexCommand(CommandTexts texts, Moderators moderators, Reindexer reindexer, TimeProvider time) : IChatModule
{
    private const string Name = "reindex";
    private const string Preview = "preview";
    private const string Full = "full";

    private static readonly OutgoingMessage Late = "Those articles are no longer at hand. Please use `/reindex` again.";

    public void Register(DiscordClient client) => client.Interactions
        .OnCommand(
            texts.Command(
                Name,
                texts.Option(Name, Preview, CommandOptionType.Boolean),
                texts.Option(Name, Full, CommandOptionType.Boolean)) with { DefaultMemberPermissions = Moderators.Required },
            ReindexAsync,
            DeferMode.Ephemeral)
        .OnComponent(ReindexMessage.Use, UseAsync)
        .OnComponent(ReindexMessage.Keep, KeepAsync);

    private async Task ReindexAsync(CommandContext context, CancellationToken cancellationToken)
    {
        if (!await moderators.MayAsync(context, Name, cancellationToken).ConfigureAwait(false)) return;
        var order = new ReindexOrder(context.GetBoolean(Preview) ?? false, context.GetBoolean(Full) ?? false);
        await context.DeferAsync(ephemeral: true, cancellationToken).ConfigureAwait(false);
        using var progress = new ReindexProgress(context, time);
        var outcome = await reindexer.RunAsync(CommandReplies.PlaceOf(context.Interaction).Guild, context.User.Id.ToString(), order, progress).ConfigureAwait(false);
        await progress.EndAsync().ConfigureAwait(false);
        await context.RespondAsync(ReindexMessage.Of(outcome), ephemeral: true, cancellationToken).ConfigureAwait(false);
    }

    private async Task UseAsync(ComponentContext context, CancellationToken cancellationToken)
    {
        if (!await moderators.MayAsync(context, "use it anyway", cancellationToken).ConfigureAwait(false)) return;
        var change = reindexer.UseHeld(CommandReplies.PlaceOf(context.Interaction).Guild, context.User.Id.ToString(), context.Argument);
        await context.UpdateAsync(change is null ? Without(Late) : ReindexMessage.Of(new ReindexOutcome.Done(change)), cancellationToken).ConfigureAwait(false);
    }

    private async Task KeepAsync(ComponentContext context, CancellationToken cancellationToken)
    {
        if (!await moderators.MayAsync(context, "keep the old one", cancellationToken).ConfigureAwait(false)) return;
        var dropped = reindexer.DropHeld(CommandReplies.PlaceOf(context.Interaction).Guild, context.User.Id.ToString(), context.Argument);
        await context.UpdateAsync(dropped ? Without("The old articles stay in use.") : Without(Late), cancellationToken).ConfigureAwait(false);
    }

    private static OutgoingMessage Without(OutgoingMessage message) => message with { Embeds = [], Components = [] };
}
