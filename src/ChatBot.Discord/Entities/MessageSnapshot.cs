namespace ChatBot.Discord.Entities;

/// <summary>A forwarded message as it was (resources/message.mdx#message-snapshot-object).</summary>
public sealed record MessageSnapshot
{
    /// <summary>The part that is kept: content, embeds, attachments, time.</summary>
    public Message? Message { get; init; }
}
