using System.Text.Json.Nodes;
using ChatBot.Playground.World;

namespace ChatBot.Playground;

/// <summary>A message as someone sees it at one moment.</summary>
public sealed class PlaygroundMessage
{
    internal PlaygroundMessage(Message message, WorldState world)
    {
        Id = message.Id;
        ChannelId = message.Channel.Id;
        AuthorId = message.Author.Id;
        IsFromBot = message.Author.IsBot;
        Content = message.Content;
        Type = (int)message.Type;
        IsEphemeral = message.EphemeralFor is not null;
        IsLoading = message.Flags.HasFlag(MessageFlags.Loading);
        IsEdited = message.EditedAt is not null;
        RepliesTo = message.ReferencedMessageId;
        ThreadId = message.Thread?.Id;
        Pinged = message.Mentions.Pinged;
        Json = world.Json.ForEvent(message, readsContent: true);
    }

    /// <summary>The id.</summary>
    public ulong Id { get; }

    /// <summary>The channel or thread that it is in.</summary>
    public ulong ChannelId { get; }

    /// <summary>Who wrote it.</summary>
    public ulong AuthorId { get; }

    /// <summary>Whether the bot wrote it.</summary>
    public bool IsFromBot { get; }

    /// <summary>The text.</summary>
    public string Content { get; }

    /// <summary>The message type (resources/message.mdx#message-object-message-types).</summary>
    public int Type { get; }

    /// <summary>Whether only one member sees it.</summary>
    public bool IsEphemeral { get; }

    /// <summary>Whether it only says that the bot is thinking.</summary>
    public bool IsLoading { get; }

    /// <summary>Whether it was edited.</summary>
    public bool IsEdited { get; }

    /// <summary>The message that it replies to.</summary>
    public ulong? RepliesTo { get; }

    /// <summary>The thread that was opened from it.</summary>
    public ulong? ThreadId { get; }

    /// <summary>Who would have been pinged by it, by its allowed mentions.</summary>
    public IReadOnlyList<ulong> Pinged { get; }

    /// <summary>The whole message object.</summary>
    public JsonObject Json { get; }

    /// <summary>The embeds.</summary>
    public JsonArray Embeds => Json["embeds"]!.AsArray();

    /// <summary>The components.</summary>
    public JsonArray Components => Json["components"]!.AsArray();

    /// <summary>The custom ids of everything on it that can be used.</summary>
    public IReadOnlyList<string> CustomIds => [.. ComponentIds.All(Components).Select(c => Playground.Json.JsonReading.Text(c, "custom_id")).OfType<string>()];
}
