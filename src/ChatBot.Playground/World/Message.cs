using System.Text.Json.Nodes;

namespace ChatBot.Playground.World;

internal sealed class Message(ulong id, Channel channel, User author, DateTimeOffset timestamp)
{
    public ulong Id { get; } = id;

    public Channel Channel { get; } = channel;

    public User Author { get; } = author;

    public DateTimeOffset Timestamp { get; } = timestamp;

    public DateTimeOffset? EditedAt { get; set; }

    public MessageType Type { get; init; }

    public MessageFlags Flags { get; set; }

    public string Content { get; set; } = "";

    public JsonArray Embeds { get; set; } = [];

    public JsonArray Components { get; set; } = [];

    public JsonArray Attachments { get; set; } = [];

    public JsonObject? Poll { get; init; }

    public Mentions Mentions { get; set; } = Mentions.Nobody;

    public ulong? ReferencedMessageId { get; init; }

    public JsonNode? Nonce { get; init; }

    /// <summary>The only one, apart from the bot, who sees it.</summary>
    public ulong? EphemeralFor { get; init; }

    public bool IsWebhook { get; init; }

    public JsonObject? InteractionMetadata { get; init; }

    public Channel? Thread { get; set; }

    public List<Reaction> Reactions { get; } = [];

    public bool IsPinned { get; set; }

    public bool IsDeleted { get; set; }
}
