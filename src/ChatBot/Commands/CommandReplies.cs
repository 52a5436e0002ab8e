using ChatBot.Chat;
using ChatBot.Conversation;
using ChatBot.Diagnostics.Metrics;
using ChatBot.Discord.Entities;
using ChatBot.Discord.Interactions;
using ChatBot.Discord.Rest;
using ChatBot.Rendering.Messages;

namespace ChatBot.Commands;

/// <summary>Answers a question that came by a command.</summary>
internal sealed class CommandReplies(QuestionDesk desk, ChannelDirectory channels, ChannelPolicies policies, ReplyMessages messages, DiscordRestClient rest, BotMetrics metrics, TimeProvider time)
{
    private static readonly OutgoingMessage Wait = "Please wait a moment before you ask again.";

    /// <summary>Where a command was used.</summary>
    public static Place PlaceOf(Interaction interaction) =>
        new((interaction.ChannelId ?? interaction.Channel?.Id ?? default).ToString(), interaction.GuildId?.ToString());

    /// <summary>Answers for all to see, unless it was asked privately or there is no answer that the others need to see.</summary>
    public async Task AnswerAsync(CommandContext context, Inquiry inquiry, string? opening, string? questionMessage, CancellationToken cancellationToken)
    {
        var started = metrics.Start();
        await channels.KnowAsync(context.Interaction.GuildId).ConfigureAwait(false);
        var isOff = policies.IsOff(inquiry.Place);
        inquiry = inquiry with { At = time.GetUtcNow(), IsPrivate = inquiry.IsPrivate || isOff };
        if (inquiry.IsPrivate) context.Defer = DeferMode.Ephemeral;
        var outcome = desk.Hear(inquiry);
        var isPrivate = inquiry.IsPrivate || outcome is not Outcome.Answered;
        var message = messages.Of(outcome, new Audience(inquiry.Asker, isPrivate, isPrivate ? null : opening) { MayShare = !isOff }) ?? Wait;
        await context.RespondAsync(message, isPrivate, cancellationToken).ConfigureAwait(false);
        metrics.Answered(outcome, started);
        if (!isPrivate) await RememberAsync(context, inquiry, outcome, questionMessage, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The answer's id is not told when it is posted; without it nothing can follow up.</summary>
    private async Task RememberAsync(CommandContext context, Inquiry inquiry, Outcome outcome, string? questionMessage, CancellationToken cancellationToken)
    {
        try
        {
            var posted = await rest.GetOriginalResponseAsync(context.Interaction, cancellationToken).ConfigureAwait(false);
            if (!desk.Remember(inquiry, outcome, questionMessage, posted.Id.ToString()))
                await rest.DeleteOriginalResponseAsync(context.Interaction, cancellationToken).ConfigureAwait(false);
        }
        catch (DiscordException)
        {
            // It is answered all the same.
        }
    }
}
