using ChatBot.Commands;
using ChatBot.Discord.Entities;
using ChatBot.Discord.Interactions;
using ChatBot.Moderation.Reindexing;
using ChatBot.Settings;
using ChatBot.Storage;
using Microsoft.Extensions.Options;

namespace ChatBot.Moderation.Submissions;

/// <summary>What moderators say of articles that they submit: look at this, publish it, discard it, take it back.</summary>
internal sealed class SubmissionDesk(
    CommandTexts texts,
    Moderators moderators,
    IOptions<CorpusOptions> options,
    AttachmentReader attachments,
    Drafts drafts,
    Submitter submitter,
    Storage.Submissions journal,
    TimeProvider time)
{
    private const string Submit = "submit";
    private const string Undo = "undo";
    private const string File = "file";
    private const int MaxListed = 25;

    /// <summary>None where it is not allowed.</summary>
    public IEnumerable<CommandOption> Subcommands(string command) => !options.Value.AllowSubmit
        ? []
        :
        [
            texts.Option(command, Submit, CommandOptionType.Subcommand) with { Options = [texts.Option(command, File, CommandOptionType.Attachment) with { Required = true }] },
            texts.Option(command, Undo, CommandOptionType.Subcommand),
        ];

    public void Register(InteractionRouter interactions) => interactions
        .OnComponent(SubmissionMessage.Publish, PublishAsync)
        .OnComponent(SubmissionMessage.Discard, DiscardAsync)
        .OnComponent(SubmissionMessage.Undo, (context, ct) => UndoAsync(context, context.Argument, ct))
        .OnComponent(SubmissionMessage.Choose, (context, ct) => UndoAsync(context, context.Values is [var id, ..] ? id : "", ct));

    /// <summary>A moderator's subcommand.</summary>
    public Task ObeyAsync(CommandContext context, CancellationToken cancellationToken)
    {
        if (!options.Value.AllowSubmit) return context.RespondAsync(SubmissionMessage.NotAllowed, ephemeral: true, cancellationToken);
        return context.Subcommand == Undo
            ? context.RespondAsync(List(GuildOf(context)), ephemeral: true, cancellationToken)
            : SubmitAsync(context, cancellationToken);
    }

    private async Task SubmitAsync(CommandContext context, CancellationToken cancellationToken)
    {
        await context.DeferAsync(ephemeral: true, cancellationToken).ConfigureAwait(false);
        using var progress = new ReindexProgress(context, time);
        var reply = await ReviewAsync(context, progress, cancellationToken).ConfigureAwait(false);
        await progress.EndAsync().ConfigureAwait(false);
        await context.RespondAsync(reply, ephemeral: true, cancellationToken).ConfigureAwait(false);
    }

    private async Task<OutgoingMessage> ReviewAsync(CommandContext context, ReindexProgress progress, CancellationToken cancellationToken)
    {
        if (context.GetAttachment(File) is not { } attachment) return "Attach a Markdown file.";
        if (!ArticleName.IsMarkdown(attachment.Filename)) return "Attach a Markdown file: its name must end with `.md`.";
        if (attachment.Size > ArticleText.MaxSize) return ArticleText.TooLarge;
        if (await attachments.ReadAsync(attachment, cancellationToken).ConfigureAwait(false) is not { } bytes) return "The file could not be fetched. Please submit it again.";
        if (ArticleText.Fault(bytes) is { } fault) return fault;

        var edit = new CorpusEdit(ArticleName.Of(attachment.Filename), bytes);
        var outcome = await submitter.PreviewAsync(context.User.Id.ToString(), edit, progress).ConfigureAwait(false);
        return Reviewed(edit, outcome);
    }

    private OutgoingMessage Reviewed(CorpusEdit edit, ReindexOutcome outcome, string? opening = null)
    {
        if (outcome is not ReindexOutcome.Previewed { Change: var change, Objections: var objections }) return ReindexMessage.Of(outcome) with { Components = [] };
        if (Submitter.Fault(edit.File, change) is { } fault) return SubmissionMessage.Refused(fault);
        if (change.IsNone) return SubmissionMessage.Final($"`{edit.File}` holds exactly that already.");
        drafts.Add(change.After.Version, edit);
        return SubmissionMessage.Review(edit, ReindexMessage.Of(outcome), change.After.Version, objections.Length > 0, opening);
    }

    private async Task PublishAsync(ComponentContext context, CancellationToken cancellationToken)
    {
        if (!await MayAsync(context, "publish", cancellationToken).ConfigureAwait(false)) return;
        var (version, who) = (context.Argument, context.User.Id.ToString());
        if (drafts.Take(version) is not { } edit)
        {
            await context.UpdateAsync(SubmissionMessage.Gone, cancellationToken).ConfigureAwait(false);
            return;
        }

        var (outcome, id) = await submitter.PublishAsync(GuildOf(context), who, edit, version).ConfigureAwait(false);
        if (outcome is not (ReindexOutcome.Done or ReindexOutcome.Previewed)) drafts.Add(version, edit);
        var reply = outcome switch
        {
            ReindexOutcome.Done => SubmissionMessage.Done($"Published as `{edit.File}`.", ReindexMessage.Of(outcome), id),
            ReindexOutcome.Previewed => Reviewed(edit, outcome, "Other articles have changed meanwhile, so this is a new review."),
            _ => SubmissionMessage.Failed(ReindexMessage.Of(outcome)),
        };
        await context.UpdateAsync(reply, cancellationToken).ConfigureAwait(false);
    }

    private async Task DiscardAsync(ComponentContext context, CancellationToken cancellationToken)
    {
        if (!await MayAsync(context, "discard", cancellationToken).ConfigureAwait(false)) return;
        var discarded = drafts.Take(context.Argument) is not null;
        await context.UpdateAsync(discarded ? SubmissionMessage.Final("Discarded; nothing was changed.") : SubmissionMessage.Gone, cancellationToken).ConfigureAwait(false);
    }

    private async Task UndoAsync(ComponentContext context, string id, CancellationToken cancellationToken)
    {
        if (!await MayAsync(context, "undo a submission", cancellationToken).ConfigureAwait(false)) return;
        var guild = GuildOf(context);
        var submission = long.TryParse(id, out var number) ? journal.Find(number) : null;
        // Of another server's submissions nobody is told.
        if (submission is null || (guild is not null && submission.Guild != guild))
        {
            await context.UpdateAsync(SubmissionMessage.Final("That submission is not on record any more."), cancellationToken).ConfigureAwait(false);
            return;
        }

        var (outcome, undone) = await submitter.UndoAsync(guild, context.User.Id.ToString(), submission).ConfigureAwait(false);
        var reply = outcome is ReindexOutcome.Done
            ? SubmissionMessage.Done($"`{submission.File}` is as it was before.", ReindexMessage.Of(outcome), undone)
            : SubmissionMessage.Failed(ReindexMessage.Of(outcome));
        await context.UpdateAsync(reply, cancellationToken).ConfigureAwait(false);
    }

    private OutgoingMessage List(string? guild)
    {
        try
        {
            return SubmissionMessage.List(journal.List(guild, MaxListed));
        }
        catch (StorageException)
        {
            return "The submissions cannot be read right now; the operator finds the reason in the log.";
        }
    }

    private async Task<bool> MayAsync(ComponentContext context, string what, CancellationToken cancellationToken)
    {
        if (!await moderators.MayAsync(context, what, cancellationToken).ConfigureAwait(false)) return false;
        if (options.Value.AllowSubmit) return true;
        await context.RespondAsync(SubmissionMessage.NotAllowed, ephemeral: true, cancellationToken).ConfigureAwait(false);
        return false;
    }

    private static string? GuildOf(InteractionContext context) => CommandReplies.PlaceOf(context.Interaction).Guild;
}
