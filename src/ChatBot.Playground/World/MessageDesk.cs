using System.Text.Json.Nodes;
using ChatBot.Playground.Events;
using ChatBot.Playground.Gateway;
using ChatBot.Playground.Json;

namespace ChatBot.Playground.World;

/// <summary>Posts, edits and deletes messages, and tells of it. Permissions are the caller's to check.</summary>
internal sealed class MessageDesk(WorldState world, EventHub events, Func<Uri> address)
{
    public Message Post(MessageDraft draft)
    {
        var id = draft.Id ?? world.Ids.Next();
        var message = new Message(id, draft.Channel, draft.Author, world.Now)
        {
            Type = draft.Type,
            Flags = draft.Flags,
            Content = draft.Content,
            Embeds = Embeds(draft.Embeds),
            Components = ComponentIds.Number(draft.Components),
            Attachments = Store(draft.Channel, draft.Files, draft.AttachmentTexts),
            Poll = draft.Poll,
            Mentions = Mentions(draft),
            ReferencedMessageId = draft.RepliesTo?.Id,
            Nonce = draft.Nonce,
            EphemeralFor = draft.EphemeralFor,
            IsWebhook = draft.IsWebhook,
            InteractionMetadata = draft.InteractionMetadata,
        };
        var channel = draft.Channel;
        if (channel.IsArchived) channel.IsArchived = false;
        if (channel.IsThread && channel.ThreadMembers.Add(draft.Author.Id) && draft.Author.Id == world.Application.Id) Tell("THREAD_UPDATE", channel);
        world.Add(message);
        Tell("MESSAGE_CREATE", message);
        return message;
    }

    /// <summary>Applies the fields that the form names, as PATCH does.</summary>
    public void Edit(Message message, JsonObject form, IReadOnlyList<StoredFile> files, bool viaInteraction)
    {
        if (form.ContainsKey("content")) message.Content = form.Text("content") ?? "";
        if (form.ContainsKey("embeds")) message.Embeds = Embeds(form.Array("embeds") ?? []);
        if (form.ContainsKey("components")) message.Components = ComponentIds.Number(form.Array("components") ?? []);
        EditAttachments(message, form, files);
        if (form.Number("flags") is { } flags)
        {
            var settable = MessageFlags.SuppressEmbeds | ((MessageFlags)flags & MessageFlags.IsComponentsV2);
            message.Flags = (message.Flags & ~settable) | ((MessageFlags)flags & settable);
        }

        if (form.ContainsKey("content") || form.ContainsKey("allowed_mentions"))
        {
            var repliedTo = message.ReferencedMessageId is { } id ? world.FindMessage(id) : null;
            var read = MentionRules.Read(message.Content, message.Channel, message.Author, repliedTo, form.Object("allowed_mentions"), viaInteraction, world.Now);
            message.Mentions = read with { Pinged = message.Mentions.Pinged };
        }

        var wasLoading = message.Flags.HasFlag(MessageFlags.Loading);
        message.Flags &= ~MessageFlags.Loading;
        if (wasLoading) message.Mentions = Mentions(new MessageDraft(message.Channel, message.Author, message.Content) { AllowedMentions = form.Object("allowed_mentions"), IsWebhook = true });
        else message.EditedAt = world.Now;
        Tell("MESSAGE_UPDATE", message);
    }

    public void Delete(Message message)
    {
        if (message.IsDeleted) return;
        message.IsDeleted = true;
        message.Channel.Messages.Remove(message);
        world.Messages.Remove(message.Id);
        var json = new JsonObject { ["id"] = message.Id.ToString(), ["channel_id"] = message.Channel.Id.ToString() };
        if (message.Channel.Guild is { } guild && message.EphemeralFor is null) json["guild_id"] = guild.Id.ToString();
        events.Publish(About(message, new WorldEvent("MESSAGE_DELETE", json), IntentFor(message.Channel)));
    }

    public void Tell(string name, Message message) =>
        events.Publish(About(message, new WorldEvent(name, readsContent => world.Json.ForEvent(message, readsContent)), IntentFor(message.Channel)));

    public void Tell(string name, Channel channel, Action<JsonObject>? also = null)
    {
        var json = ChannelJson.Write(channel, world.FindUser);
        also?.Invoke(json);
        events.Publish(new WorldEvent(name, json) { Intent = channel.IsDm ? GatewayIntents.None : GatewayIntents.Guilds, Channel = channel });
    }

    public void ShowTyping(Channel channel, User user)
    {
        var json = new JsonObject
        {
            ["channel_id"] = channel.Id.ToString(),
            ["user_id"] = user.Id.ToString(),
            ["timestamp"] = world.Now.ToUnixTimeSeconds(),
        };
        if (channel.Guild is { } guild)
        {
            json["guild_id"] = guild.Id.ToString();
            json["member"] = guild.Members[user.Id].ToJson(withUser: true);
        }

        var intent = channel.IsDm ? GatewayIntents.DirectMessageTyping : GatewayIntents.GuildMessageTyping;
        events.Publish(new WorldEvent("TYPING_START", json) { Intent = intent, Channel = channel });
    }

    public void React(Message message, User user, string emoji, bool add)
    {
        var reaction = message.Reactions.Find(r => r.Emoji == emoji);
        if (add)
        {
            if (reaction is null) message.Reactions.Add(reaction = new Reaction(emoji));
            if (reaction.UserIds.Contains(user.Id)) return;
            reaction.UserIds.Add(user.Id);
        }
        else
        {
            if (reaction?.UserIds.Remove(user.Id) != true) return;
            if (reaction.UserIds.Count == 0) message.Reactions.Remove(reaction);
        }

        TellReaction(message, user, emoji, add);
    }

    private void TellReaction(Message message, User user, string emoji, bool add)
    {
        var channel = message.Channel;
        var json = new JsonObject
        {
            ["user_id"] = user.Id.ToString(),
            ["channel_id"] = channel.Id.ToString(),
            ["message_id"] = message.Id.ToString(),
            ["emoji"] = Emoji.Write(emoji),
            ["burst"] = false,
            ["type"] = 0,
        };
        if (channel.Guild is { } guild)
        {
            json["guild_id"] = guild.Id.ToString();
            if (add) json["member"] = guild.Members[user.Id].ToJson(withUser: true);
        }

        if (add) json["message_author_id"] = message.Author.Id.ToString();
        var intent = channel.IsDm ? GatewayIntents.DirectMessageReactions : GatewayIntents.GuildMessageReactions;
        events.Publish(About(message, new WorldEvent(add ? "MESSAGE_REACTION_ADD" : "MESSAGE_REACTION_REMOVE", json), intent));
    }

    private static WorldEvent About(Message message, WorldEvent worldEvent, GatewayIntents intent) => worldEvent.For(message.Channel, message.EphemeralFor, intent);

    private static GatewayIntents IntentFor(Channel channel) => channel.IsDm ? GatewayIntents.DirectMessages : GatewayIntents.GuildMessages;

    private Mentions Mentions(MessageDraft draft) =>
        MentionRules.Read(draft.Content, draft.Channel, draft.Author, draft.RepliesTo, draft.AllowedMentions, draft.IsWebhook, world.Now);

    private static JsonArray Embeds(JsonArray embeds)
    {
        var stored = (JsonArray)embeds.DeepClone();
        foreach (var embed in stored.OfType<JsonObject>()) embed["type"] ??= "rich";
        return stored;
    }

    private void EditAttachments(Message message, JsonObject form, IReadOnlyList<StoredFile> files)
    {
        if (form.Array("attachments") is { } kept)
        {
            var ids = kept.OfType<JsonObject>().Select(a => a.Id("id")).ToHashSet();
            message.Attachments = JsonWriting.ArrayOf(message.Attachments.OfType<JsonObject>().Where(a => ids.Contains(a.Id("id"))).Select(a => a.DeepClone()));
        }

        foreach (var added in Store(message.Channel, files, form.Array("attachments"))) message.Attachments.Add(added!.DeepClone());
    }

    /// <summary>Keeps a file and gives its attachment (resources/message.mdx#attachment-object).</summary>
    public JsonObject Store(Channel channel, StoredFile file)
    {
        var id = world.Ids.Next();
        world.Files[id] = file;
        var url = new Uri(address(), $"attachments/{channel.Id}/{id}/{Uri.EscapeDataString(file.Name)}").AbsoluteUri;
        return new JsonObject
        {
            ["id"] = id.ToString(),
            ["filename"] = file.Name,
            ["size"] = file.Content.Length,
            ["content_type"] = file.ContentType,
            ["url"] = url,
            ["proxy_url"] = url,
        };
    }

    private JsonArray Store(Channel channel, IReadOnlyList<StoredFile> files, JsonArray? texts)
    {
        var stored = new JsonArray();
        for (var i = 0; i < files.Count; i++)
        {
            var text = texts?.OfType<JsonObject>().FirstOrDefault(t => t.Id("id") == (ulong)i);
            var json = Store(channel, files[i] with { Name = text?.Text("filename") ?? files[i].Name });
            if (text?.Text("description") is { } description) json["description"] = description;
            stored.Add((JsonNode)json);
        }

        return stored;
    }
}
