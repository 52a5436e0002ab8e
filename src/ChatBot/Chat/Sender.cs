using ChatBot.Discord.Entities;
using ChatBot.Discord.Rest;
using ChatBot.Rendering.Messages;
using Microsoft.Extensions.Logging;

namespace ChatBot.Chat;

/// <summary>Gets an answer to its asker, even where the bot may not do all that it would like to.</summary>
internal sealed class Sender(DiscordRestClient rest, ILogger<Sender> logger)
{
    /// <summary>Replies in the channel, without embeds where they are not allowed, or by direct message where nothing is; null where it is not in the channel.</summary>
    public async Task<PostedMessage?> ReplyAsync(Message to, OutgoingMessage message, string? nonce, CancellationToken cancellationToken)
    {
        message = message with { Nonce = nonce ?? $"re-{to.Id}" };
        try
        {
            return await rest.ReplyAsync(to, message, cancellationToken).ConfigureAwait(false);
        }
        catch (DiscordException exception) when (IsRefusal(exception))
        {
            Log.Refused(logger, to.ChannelId, exception.Message);
            var lesser = exception.Code == DiscordErrorCode.ReplyNeedsHistory ? message : PlainMessage.Of(message) with { ReplyTo = to.Id };
            return await TryPostAsync(to.ChannelId, lesser, cancellationToken).ConfigureAwait(false)
                ?? await WriteDirectlyAsync(to, message, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<PostedMessage?> TryPostAsync(Snowflake channel, OutgoingMessage message, CancellationToken cancellationToken)
    {
        try
        {
            return await rest.CreateMessageAsync(channel, message, cancellationToken).ConfigureAwait(false);
        }
        catch (DiscordException exception) when (IsRefusal(exception))
        {
            return null;
        }
    }

    private async Task<PostedMessage?> WriteDirectlyAsync(Message to, OutgoingMessage message, CancellationToken cancellationToken)
    {
        try
        {
            var direct = await rest.CreateDirectMessageChannelAsync(to.Author.Id, cancellationToken).ConfigureAwait(false);
            var opening = $"-# I may not write in <#{to.ChannelId}>, so here is the answer to your question there.";
            await rest.CreateMessageAsync(direct.Id, message with { ReplyTo = null, Content = message.Content is null ? opening : $"{opening}\n{message.Content}" }, cancellationToken).ConfigureAwait(false);
        }
        catch (DiscordException exception) when (IsRefusal(exception))
        {
            Log.Unreachable(logger, to.ChannelId);
        }

        return null;
    }

    private static bool IsRefusal(DiscordException exception) => exception.Code is
        DiscordErrorCode.MissingPermissions or DiscordErrorCode.MissingAccess or DiscordErrorCode.CannotMessageUser or DiscordErrorCode.ReplyNeedsHistory;
}
