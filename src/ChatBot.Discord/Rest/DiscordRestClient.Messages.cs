using ChatBot.Discord.Entities;

namespace ChatBot.Discord.Rest;

public sealed partial class DiscordRestClient
{
    private const string MessagesPath = "/messages";
    private const string MessagePath = "/messages/{message}";

    /// <summary>
    /// Posts a message, once, however often it has to be tried (resources/message.mdx#create-message). Who waits for it without
    /// a context to return to goes on where the answer came in: what takes long after it belongs into the thread pool.
    /// </summary>
    public Task<PostedMessage> CreateMessageAsync(Snowflake channel, OutgoingMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        var request = new RestRequest(HttpMethod.Post, Route.Channel(channel, MessagesPath))
        {
            Body = RestBody.Of(MessagePayload.ForCreate(message), OutgoingJson.Default.MessagePayload, message.Files),
            GoesOnInline = true,
        };
        return SendAsync(request, DiscordJson.Default.PostedMessage, cancellationToken);
    }

    /// <summary>
    /// Replies to a message. Unless a nonce is given, the message replied to makes it, so that the same message is answered
    /// once even by a process that was killed and started again; for a second reply give another nonce.
    /// </summary>
    public Task<PostedMessage> ReplyAsync(Message to, OutgoingMessage message, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(message);
        return CreateMessageAsync(to.ChannelId, message with { ReplyTo = to.Id, Nonce = message.Nonce ?? $"re-{to.Id}" }, cancellationToken);
    }

    /// <summary>Reads a message (resources/message.mdx#get-channel-message).</summary>
    public Task<Message> GetMessageAsync(Snowflake channel, Snowflake message, CancellationToken cancellationToken = default) =>
        SendAsync(Get(MessageRoute(channel, message)), DiscordJson.Default.Message, cancellationToken);

    /// <summary>Reads up to 100 messages, newest first (resources/message.mdx#get-channel-messages).</summary>
    public Task<IReadOnlyList<Message>> GetMessagesAsync(Snowflake channel, int limit = 50, Snowflake? before = null, CancellationToken cancellationToken = default) =>
        SendAsync(
            Get(Route.Channel(channel, MessagesPath)) with { Query = before is { } id ? $"?limit={limit}&before={id}" : $"?limit={limit}" },
            DiscordJson.Default.IReadOnlyListMessage,
            cancellationToken);

    /// <summary>Changes one of the bot's messages (resources/message.mdx#edit-message).</summary>
    public Task<PostedMessage> EditMessageAsync(Snowflake channel, Snowflake message, OutgoingMessage changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var request = new RestRequest(HttpMethod.Patch, MessageRoute(channel, message))
        {
            Body = RestBody.Of(MessagePayload.ForEdit(changes), OutgoingJson.Default.MessagePayload, changes.Files),
        };
        return SendAsync(request, DiscordJson.Default.PostedMessage, cancellationToken);
    }

    /// <summary>Deletes a message (resources/message.mdx#delete-message).</summary>
    public Task DeleteMessageAsync(Snowflake channel, Snowflake message, string? auditLogReason = null, CancellationToken cancellationToken = default) =>
        SendAsync(
            new RestRequest(HttpMethod.Delete, MessageRoute(channel, message)) { AuditLogReason = auditLogReason, DoneCode = DiscordErrorCode.UnknownMessage },
            cancellationToken);

    /// <summary>Adds the bot's reaction (resources/message.mdx#create-reaction).</summary>
    public Task CreateReactionAsync(Snowflake channel, Snowflake message, Emoji emoji, CancellationToken cancellationToken = default) =>
        SendAsync(new RestRequest(HttpMethod.Put, ReactionRoute(channel, message, emoji)), cancellationToken);

    /// <summary>Takes the bot's reaction away (resources/message.mdx#delete-own-reaction).</summary>
    public Task DeleteOwnReactionAsync(Snowflake channel, Snowflake message, Emoji emoji, CancellationToken cancellationToken = default) =>
        SendAsync(new RestRequest(HttpMethod.Delete, ReactionRoute(channel, message, emoji)), cancellationToken);

    private static Route MessageRoute(Snowflake channel, Snowflake message) => Route.Channel(channel, MessagePath, $"/messages/{message}");

    private static Route ReactionRoute(Snowflake channel, Snowflake message, Emoji emoji)
    {
        ArgumentNullException.ThrowIfNull(emoji);
        return Route.Channel(channel, MessagePath + "/reactions/{emoji}/@me", $"/messages/{message}/reactions/{Uri.EscapeDataString(emoji.RouteName)}/@me");
    }
}
