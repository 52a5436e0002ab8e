using System.Text.Json.Nodes;
using ChatBot.Playground.Json;

namespace ChatBot.Playground.World;

/// <summary>Message objects (resources/message.mdx#message-object), with the message-content rule applied.</summary>
internal sealed class MessageJson(WorldState world)
{
    /// <summary>A message as REST shows it to the bot.</summary>
    public JsonObject ForRest(Message message, bool readsContent) => Write(message, readsContent, depth: 0);

    /// <summary>A message as an event shows it: with guild_id, member and the members mentioned.</summary>
    public JsonObject ForEvent(Message message, bool readsContent)
    {
        var json = Write(message, readsContent, depth: 0);
        json["channel_type"] = (int)message.Channel.Type;
        if (message.Channel.Guild is not { } guild || message.EphemeralFor is not null) return json;

        json["guild_id"] = guild.Id.ToString();
        if (!message.IsWebhook && guild.Members.TryGetValue(message.Author.Id, out var member)) json["member"] = member.ToJson(withUser: false);
        foreach (var mention in json.Objects("mentions"))
        {
            if (guild.Members.TryGetValue(mention.Id("id") ?? 0, out var mentioned)) mention["member"] = mentioned.ToJson(withUser: false);
        }

        return json;
    }

    /// <summary>gateway.mdx#message-content-intent: own messages, DMs and messages that mention the app are always read whole.</summary>
    public bool IsAlwaysReadable(Message message) =>
        message.Channel.IsDm || message.Author.Id == world.Application.Id || message.Mentions.Users.Contains(world.Application.Id);

    private JsonObject Write(Message message, bool readsContent, int depth)
    {
        var isWhole = readsContent || IsAlwaysReadable(message);
        var json = new JsonObject
        {
            ["id"] = message.Id.ToString(),
            ["channel_id"] = message.Channel.Id.ToString(),
            ["type"] = (int)message.Type,
            ["author"] = message.Author.ToJson(),
            ["content"] = isWhole ? message.Content : "",
            ["timestamp"] = JsonWriting.Stamp(message.Timestamp),
            ["edited_timestamp"] = message.EditedAt is { } edited ? JsonWriting.Stamp(edited) : null,
            ["tts"] = false,
            ["mention_everyone"] = message.Mentions.Everyone,
            ["mentions"] = JsonWriting.ArrayOf(message.Mentions.Users.Select(world.FindUser).OfType<User>().Select(u => u.ToJson())),
            ["mention_roles"] = JsonWriting.Ids(message.Mentions.Roles),
            ["attachments"] = isWhole ? message.Attachments.DeepClone() : new JsonArray(),
            ["embeds"] = isWhole && !message.Flags.HasFlag(MessageFlags.SuppressEmbeds) ? message.Embeds.DeepClone() : new JsonArray(),
            ["components"] = isWhole ? message.Components.DeepClone() : new JsonArray(),
            ["pinned"] = message.IsPinned,
            ["flags"] = (int)message.Flags,
        };
        if (message.Nonce is { } nonce) json["nonce"] = nonce.DeepClone();
        if (isWhole && message.Poll is { } poll) json["poll"] = poll.DeepClone();
        if (message.Reactions.Count > 0) json["reactions"] = WriteReactions(message);
        if (message.Thread is { } thread) json["thread"] = ChannelJson.Write(thread, world.FindUser);
        if (message.IsWebhook)
        {
            json["webhook_id"] = world.Application.Id.ToString();
            json["application_id"] = world.Application.Id.ToString();
        }

        if (message.InteractionMetadata is { } metadata) json["interaction_metadata"] = metadata.DeepClone();
        if (message.ReferencedMessageId is { } referenced) AddReference(json, message, referenced, readsContent, depth);
        return json;
    }

    private void AddReference(JsonObject json, Message message, ulong referenced, bool readsContent, int depth)
    {
        var reference = new JsonObject { ["type"] = 0, ["message_id"] = referenced.ToString(), ["channel_id"] = message.Channel.Id.ToString() };
        if (message.Channel.Guild is { } guild) reference["guild_id"] = guild.Id.ToString();
        json["message_reference"] = reference;
        if (depth == 0) json["referenced_message"] = world.FindMessage(referenced) is { } target ? Write(target, readsContent, depth + 1) : null;
    }

    private JsonArray WriteReactions(Message message) => JsonWriting.ArrayOf(message.Reactions.Select(r => new JsonObject
    {
        ["emoji"] = Emoji.Write(r.Emoji),
        ["count"] = r.UserIds.Count,
        ["count_details"] = new JsonObject { ["burst"] = 0, ["normal"] = r.UserIds.Count },
        ["burst_colors"] = new JsonArray(),
        ["me"] = r.UserIds.Contains(world.Application.Id),
        ["me_burst"] = false,
    }));
}
