using ChatBot.Discord.Entities;

namespace ChatBot.Discord.Rest;

/// <summary>
/// The only shape in which a message leaves, made in one place, which always says whom it may ping
/// (resources/message.mdx#allowed-mentions-object: the defaults differ by route, and ping).
/// </summary>
internal sealed record MessagePayload
{
    private const int MaxNonceLength = 25;

    private MessagePayload(AllowedMentions allowedMentions) => AllowedMentions = allowedMentions;

    public string? Content { get; private init; }

    public IReadOnlyList<Embed>? Embeds { get; private init; }

    public IReadOnlyList<Component>? Components { get; private init; }

    public IReadOnlyList<AttachmentPayload>? Attachments { get; private init; }

    public int? Flags { get; private init; }

    public AllowedMentions AllowedMentions { get; }

    public ReplyPayload? MessageReference { get; private init; }

    public string? Nonce { get; private init; }

    public bool? EnforceNonce { get; private init; }

    /// <summary>A new message in a channel. Its nonce makes a retry return the first one instead of posting again.</summary>
    public static MessagePayload ForCreate(OutgoingMessage message)
    {
        var nonce = message.Nonce ?? Convert.ToHexString(Guid.NewGuid().ToByteArray())[..MaxNonceLength];
        return For(message, MessageFlags.Ephemeral) with
        {
            Nonce = nonce,
            EnforceNonce = true,
            MessageReference = message.ReplyTo is { } id ? new ReplyPayload(id, FailIfNotExists: false) : null,
        };
    }

    /// <summary>A change of a message.</summary>
    public static MessagePayload ForEdit(OutgoingMessage message) => For(message, MessageFlags.Ephemeral | MessageFlags.SuppressNotifications);

    /// <summary>An answer to an interaction.</summary>
    public static MessagePayload ForInteraction(OutgoingMessage message) => For(message, MessageFlags.None);

    private static MessagePayload For(OutgoingMessage message, MessageFlags meaningless) => new(message.AllowedMentions)
    {
        Content = message.Content,
        Embeds = message.Embeds,
        Components = message.Components,
        Attachments = message.Files?.Select((file, index) => new AttachmentPayload(index.ToString(), file.Filename, file.Description)).ToList(),
        Flags = (message.Flags & ~meaningless) is var flags and not MessageFlags.None ? (int)flags : null,
    };
}
