using ChatBot.Conversation;
using ChatBot.Diagnostics.Logging;
using ChatBot.Diagnostics.Metrics;
using ChatBot.Discord;
using ChatBot.Discord.Dispatch;
using ChatBot.Discord.Entities;
using ChatBot.Discord.Rest;
using ChatBot.Rendering.Messages;
using ChatBot.Settings;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Chat;

/// <summary>Answers messages, and keeps answers in step with them: an edited question is answered anew, a deleted one takes its answer along.</summary>
internal sealed class MessageListener(
    ChannelDirectory channels,
    Addressing addressing,
    QuestionDesk desk,
    ExchangeMemory exchanges,
    ReplyMessages messages,
    Sender sender,
    BotMetrics metrics,
    IOptionsMonitor<LimitsOptions> limits,
    TimeProvider time,
    ILogger<MessageListener> logger) : IChatModule
{
    private static readonly OutgoingMessage Busy = "I am busy right now. Please ask again in a moment.";

    public void Register(DiscordClient client) => client
        .On(GatewayEvents.MessageCreate, (message, ct) => HearAsync(message, client, ct))
        .On(GatewayEvents.MessageUpdate, (message, ct) => HearAgainAsync(message, client, ct))
        .On(GatewayEvents.MessageDelete, (deletion, ct) => ForgetAsync(deletion.Id, client.Rest, ct))
        .On(GatewayEvents.MessageDeleteBulk, (deletion, ct) => ForgetAsync(deletion.Ids, client.Rest, ct))
        .OnOverload((message, ct) => TellBusyAsync(message, client, ct));

    private async Task HearAsync(Message message, DiscordClient client, CancellationToken cancellationToken)
    {
        using var scope = logger.BeginScope(new MessageScope(message));
        await channels.KnowAsync(message.GuildId).ConfigureAwait(false);
        if (addressing.Read(message, client.BotId) is { } inquiry) await AnswerAsync(message, inquiry, null, cancellationToken).ConfigureAwait(false);
    }

    private async Task AnswerAsync(Message message, Inquiry inquiry, string? nonce, CancellationToken cancellationToken)
    {
        var started = metrics.Start();
        var outcome = desk.Hear(inquiry);
        if (messages.Of(outcome, new Audience(inquiry.Asker, IsPrivate: false)) is not { } answer) return;
        if (await sender.ReplyAsync(message, answer, nonce, cancellationToken).ConfigureAwait(false) is not { } sent) return;
        metrics.Answered(outcome, started);
        desk.Remember(inquiry, outcome, message.Id.ToString(), sent.Id.ToString());
    }

    /// <summary>Discord tells of an update also when only a link's preview has come in.</summary>
    private async Task HearAgainAsync(Message message, DiscordClient client, CancellationToken cancellationToken)
    {
        using var scope = logger.BeginScope(new MessageScope(message));
        await channels.KnowAsync(message.GuildId).ConfigureAwait(false);
        if (message.EditedTimestamp is null || addressing.Read(message, client.BotId) is not { } inquiry) return;
        var before = exchanges.ByQuestion(message.Id.ToString());
        var asked = before?.At ?? message.Timestamp;
        if (time.GetUtcNow() - asked > TimeSpan.FromMinutes(limits.CurrentValue.EditMinutes) || before?.Text == inquiry.Text) return;
        var nonce = $"ed-{message.Id}";
        if (before is null)
        {
            // What was not for the bot at first may be now.
            await AnswerAsync(message, inquiry, nonce, cancellationToken).ConfigureAwait(false);
            return;
        }

        var outcome = desk.Hear(inquiry with { IsEdit = true });
        if (messages.Of(outcome, new Audience(inquiry.Asker, IsPrivate: false)) is not { } answer) return;
        var changes = answer with { Content = answer.Content ?? "", Embeds = answer.Embeds ?? [], Components = answer.Components ?? [] };
        await client.Rest.EditMessageAsync(message.ChannelId, Snowflake.Parse(before.AnswerMessage), changes, cancellationToken).ConfigureAwait(false);
        desk.Remember(inquiry, outcome, message.Id.ToString(), before.AnswerMessage);
    }

    private async Task ForgetAsync(IEnumerable<Snowflake> gone, DiscordRestClient rest, CancellationToken cancellationToken)
    {
        foreach (var id in gone) await ForgetAsync(id, rest, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>An answer whose question is gone goes too; a question whose answer is gone may be asked again.</summary>
    private async Task ForgetAsync(Snowflake gone, DiscordRestClient rest, CancellationToken cancellationToken)
    {
        var message = gone.ToString();
        if (exchanges.Forget(message) is not { } exchange || exchange.AnswerMessage == message) return;
        await rest.DeleteMessageAsync(Snowflake.Parse(exchange.Place.Channel), Snowflake.Parse(exchange.AnswerMessage), cancellationToken: cancellationToken).ConfigureAwait(false);
    }

    private Task TellBusyAsync(Message message, DiscordClient client, CancellationToken cancellationToken) =>
        addressing.Read(message, client.BotId) is { By: not AskedBy.OpenChannel } ? sender.ReplyAsync(message, Busy, null, cancellationToken) : Task.CompletedTask;
}
