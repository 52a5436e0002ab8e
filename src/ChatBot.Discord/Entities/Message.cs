namespace ChatBot.Discord.Entities;

/// <summary>A message as read (resources/message.mdx#message-object).</summary>
public sealed record Message
{
    /// <summary>Its identifier.</summary>
    public Snowflake Id { get; init; }

    /// <summary>Where it was posted.</summary>
    public Snowflake ChannelId { get; init; }

    /// <summary>The guild; only in gateway events, and not in direct or ephemeral messages.</summary>
    public Snowflake? GuildId { get; init; }

    /// <summary>Its author; for a webhook's message, not a real user.</summary>
    public User Author { get; init => field = value ?? new User(); } = new();

    /// <summary>The author as a member; only in gateway events of guilds.</summary>
    public Member? Member { get; init; }

    /// <summary>The text; empty without the message content intent unless the bot is mentioned (events/gateway.mdx#message-content-intent).</summary>
    public string Content { get; init => field = value ?? ""; } = "";

    /// <summary>When it was posted.</summary>
    public DateTimeOffset Timestamp { get; init; }

    /// <summary>When it was last edited, if ever.</summary>
    public DateTimeOffset? EditedTimestamp { get; init; }

    /// <summary>Its kind.</summary>
    public MessageType Type { get; init; }

    /// <summary>How it is shown.</summary>
    public MessageFlags Flags { get; init; }

    /// <summary>Whether it pings everyone.</summary>
    public bool MentionEveryone { get; init; }

    /// <summary>Whom it mentions.</summary>
    public IReadOnlyList<User> Mentions { get; init => field = Present.Of(value); } = [];

    /// <summary>Which roles it mentions.</summary>
    public IReadOnlyList<Snowflake> MentionRoles { get; init => field = value ?? []; } = [];

    /// <summary>Its embeds.</summary>
    public IReadOnlyList<Embed> Embeds { get; init => field = Present.Of(value); } = [];

    /// <summary>Its components.</summary>
    public IReadOnlyList<Component> Components { get; init => field = Present.Of(value); } = [];

    /// <summary>Its files.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init => field = Present.Of(value); } = [];

    /// <summary>The webhook that posted it, if one did.</summary>
    public Snowflake? WebhookId { get; init; }

    /// <summary>The application that posted it, if one did.</summary>
    public Snowflake? ApplicationId { get; init; }

    /// <summary>What it replies to or forwards.</summary>
    public MessageReference? MessageReference { get; init; }

    /// <summary>The message it replies to, where Discord sends it along.</summary>
    public Message? ReferencedMessage { get; init; }

    /// <summary>What it forwards; its own content is empty then.</summary>
    public IReadOnlyList<MessageSnapshot> MessageSnapshots { get; init => field = Present.Of(value); } = [];

    /// <summary>The thread started from it.</summary>
    public Channel? Thread { get; init; }

    /// <summary>What its sender gave to recognise it again.</summary>
    public string? Nonce { get; init; }

    /// <summary>Whether a person wrote it: no bot, no webhook, and an ordinary message or a reply.</summary>
    public bool IsFromPerson => !Author.Bot && !Author.System && WebhookId is null && Type is (MessageType.Default or MessageType.Reply);

    /// <summary>Whether it mentions that user by name, not by role or everyone.</summary>
    public bool Mentioned(Snowflake user)
    {
        foreach (var mention in Mentions)
        {
            if (mention?.Id == user)
                return true;
        }

        return false;
    }
}
