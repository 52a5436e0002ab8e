using ChatBot.Chat;
using ChatBot.Commands;
using ChatBot.Discord;
using ChatBot.Discord.Entities;
using ChatBot.Discord.Interactions;
using ChatBot.Rendering.Messages;

namespace ChatBot.Moderation.Diagnosis;

/// <summary><c>/doctor</c>: whether all is well, and how to mend what is not.</summary>
internal sealed class DoctorCommand(
    CommandTexts texts,
    Moderators moderators,
    ConnectionChecks connection,
    ChannelChecks channels,
    ArticleChecks articles,
    StorageChecks storage) : IChatModule
{
    private const string Name = "doctor";

    public void Register(DiscordClient client) => client.Interactions
        .OnCommand(texts.Command(Name) with { DefaultMemberPermissions = Moderators.Required }, (context, ct) => ExamineAsync(context, client, ct), DeferMode.Ephemeral)
        .OnComponent(DoctorMessage.Page, (context, ct) => TurnAsync(context, client, ct));

    private async Task ExamineAsync(CommandContext context, DiscordClient client, CancellationToken cancellationToken)
    {
        if (!await moderators.MayAsync(context, Name, cancellationToken).ConfigureAwait(false)) return;
        await context.RespondAsync(await LookAsync(context, client, 0, cancellationToken).ConfigureAwait(false), ephemeral: true, cancellationToken).ConfigureAwait(false);
    }

    private async Task TurnAsync(ComponentContext context, DiscordClient client, CancellationToken cancellationToken)
    {
        if (!await moderators.MayAsync(context, Name, cancellationToken).ConfigureAwait(false)) return;
        var page = ButtonIds.PageOf(context.Argument);
        await context.UpdateAsync(await LookAsync(context, client, page, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
    }

    private async Task<OutgoingMessage> LookAsync(InteractionContext context, DiscordClient client, int page, CancellationToken cancellationToken)
    {
        var parts = new List<(string, IReadOnlyList<Check>)>
        {
            ("Connection", [.. connection.Look(client)]),
            ("Articles", [.. articles.Look()]),
            ("Storage", [.. storage.Look()]),
        };
        if (context.Interaction.GuildId is { } guild)
            parts.Add(("Channels", await channels.LookAsync(client, guild, cancellationToken).ConfigureAwait(false)));
        return DoctorMessage.Of(parts, page);
    }
}
