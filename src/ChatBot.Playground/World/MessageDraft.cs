using System.Text.Json.Nodes;

namespace ChatBot.Playground.World;

/// <summary>A message about to be posted, already found valid.</summary>
internal sealed record MessageDraft(Channel Channel, User Author, string Content)
{
    public JsonArray Embeds { get; init; } = [];

    public JsonArray Components { get; init; } = [];

    public IReadOnlyList<StoredFile> Files { get; init; } = [];

    public JsonArray? AttachmentTexts { get; init; }

    public JsonObject? Poll { get; init; }

    public JsonObject? AllowedMentions { get; init; }

    public MessageType Type { get; init; }

    public MessageFlags Flags { get; init; }

    public Message? RepliesTo { get; init; }

    public JsonNode? Nonce { get; init; }

    public ulong? EphemeralFor { get; init; }

    public bool IsWebhook { get; init; }

    public JsonObject? InteractionMetadata { get; init; }

    /// <summary>The id, when it is not to be a new one.</summary>
    public ulong? Id { get; init; }
}
