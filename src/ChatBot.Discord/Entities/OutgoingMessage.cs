namespace ChatBot.Discord.Entities;

/// <summary>
/// A message to post, edit or answer with. Pings nobody unless <see cref="AllowedMentions"/> says so.
/// In an edit, what is null stays as it is; an empty text or list takes it away.
/// </summary>
public sealed record OutgoingMessage
{
    /// <summary>Markdown, at most 2000 characters.</summary>
    public string? Content { get; init; }

    /// <summary>At most 10 embeds.</summary>
    public IReadOnlyList<Embed>? Embeds { get; init; }

    /// <summary>At most 5 rows; with <see cref="MessageFlags.IsComponentsV2"/> at most 40 components in all.</summary>
    public IReadOnlyList<Component>? Components { get; init; }

    /// <summary>Files to upload, 10 MiB each at most.</summary>
    public IReadOnlyList<FileUpload>? Files { get; init; }

    /// <summary>How it is shown.</summary>
    public MessageFlags Flags { get; init; }

    /// <summary>Whom it may ping: by default nobody.</summary>
    public AllowedMentions AllowedMentions { get; init => field = value ?? AllowedMentions.None; } = AllowedMentions.None;

    /// <summary>The message it replies to; if that is gone, it is posted all the same. New messages only.</summary>
    public Snowflake? ReplyTo { get; init; }

    /// <summary>At most 25 characters that make a second posting within some minutes return the first. New messages only; made up when null.</summary>
    public string? Nonce { get; init; }

    /// <summary>Only a text.</summary>
    public static implicit operator OutgoingMessage(string content) => FromString(content);

    /// <summary>Only a text.</summary>
    public static OutgoingMessage FromString(string content) => new() { Content = content };
}
