using System.Text.Json.Nodes;
using ChatBot.Playground.Json;
using ChatBot.Playground.Validation;
using ChatBot.Playground.World;

namespace ChatBot.Playground.Rest;

/// <summary>resources/message.mdx.</summary>
internal sealed class MessageRoutes(WorldState world, MessageDesk desk, NonceMemory nonces) : IRouteSource
{
    private const string Messages = "/channels/{channel_id}/messages";
    private const string One = "/channels/{channel_id}/messages/{message_id}";

    private readonly Access _access = new(world);

    public IEnumerable<ApiRoute> Routes =>
    [
        new("GET", Messages, "message-read", List),
        new("POST", Messages, "message-write", Create),
        new("GET", One, "message-read", Get),
        new("PATCH", One, "message-edit", Edit),
        new("DELETE", One, "message-delete", Delete),
        new("POST", "/channels/{channel_id}/messages/bulk-delete", "bulk-delete", BulkDelete),
        new("POST", "/channels/{channel_id}/typing", "typing", Type),
    ];

    private ApiResult List(ApiRequest request)
    {
        var channel = _access.Channel(request);
        var limit = request.QueryNumber("limit", 50, 1, 100);
        if (!world.PermissionsOf(_access.Bot, channel).HasFlag(Permissions.ReadMessageHistory)) return ApiResult.Ok(new JsonArray());
        var shown = channel.Messages.Where(m => m.EphemeralFor is null);
        if (request.QueryId("after") is { } after) shown = shown.Where(m => m.Id > after).Take(limit);
        else if (request.QueryId("around") is { } around) shown = shown.OrderBy(m => m.Id > around ? m.Id - around : around - m.Id).Take(limit).OrderBy(m => m.Id);
        else shown = shown.Where(m => m.Id < (request.QueryId("before") ?? ulong.MaxValue)).TakeLast(limit);
        return ApiResult.Ok(JsonWriting.ArrayOf(shown.Reverse().Select(Show)));
    }

    private ApiResult Get(ApiRequest request)
    {
        var message = _access.Message(request);
        _access.Require(message.Channel, Permissions.ReadMessageHistory);
        return ApiResult.Ok(Show(message));
    }

    private ApiResult Create(ApiRequest request)
    {
        var channel = _access.Channel(request);
        _access.RequireSending(channel);
        var form = request.Form;
        MessageRules.CheckCreate(form, "", viaInteraction: false, request.Files.Count);
        if (form.Array("embeds") is { Count: > 0 }) _access.Require(channel, Permissions.EmbedLinks);
        if (request.Files.Count > 0) _access.Require(channel, Permissions.AttachFiles);

        var nonce = form["nonce"];
        if (nonce is not null && form.Flag("enforce_nonce") == true && nonces.Find(channel.Id, nonce) is { } earlier) return ApiResult.Ok(Show(earlier));

        var repliesTo = RepliedTo(form, channel);
        var message = desk.Post(new MessageDraft(channel, _access.Bot, form.Text("content") ?? "")
        {
            Embeds = form.Array("embeds") ?? [],
            Components = form.Array("components") ?? [],
            Files = request.Files,
            AttachmentTexts = form.Array("attachments"),
            Poll = form.Object("poll")?.DeepClone() as JsonObject,
            AllowedMentions = form.Object("allowed_mentions"),
            Type = repliesTo is null ? MessageType.Default : MessageType.Reply,
            Flags = MessageRules.Flags(form),
            RepliesTo = repliesTo,
            Nonce = nonce?.DeepClone(),
        });
        if (nonce is not null) nonces.Remember(channel.Id, nonce, message);
        return ApiResult.Ok(Show(message));
    }

    private Message? RepliedTo(JsonObject form, Channel channel)
    {
        if (form.Object("message_reference") is not { } reference) return null;
        if (!world.PermissionsOf(_access.Bot, channel).HasFlag(Permissions.ReadMessageHistory)) throw ApiErrors.ReplyNeedsHistory();
        var found = world.FindMessage(reference.Id("message_id") ?? 0);
        if (found is { EphemeralFor: null } && found.Channel == channel) return found;
        return reference.Flag("fail_if_not_exists") == false
            ? null
            : throw ApiErrors.Form("message_reference", "REPLIES_UNKNOWN_MESSAGE", "Unknown message");
    }

    private ApiResult Edit(ApiRequest request)
    {
        var message = _access.Message(request);
        if (message.Author != _access.Bot) throw ApiErrors.NotTheAuthor();
        if (message.Channel.IsArchived) throw ApiErrors.ArchivedThread();
        MessageRules.CheckEdit(request.Form, "", message);
        desk.Edit(message, request.Form, request.Files, viaInteraction: false);
        return ApiResult.Ok(Show(message));
    }

    private ApiResult Delete(ApiRequest request)
    {
        var message = _access.Message(request);
        if (message.Author != _access.Bot) _access.Require(message.Channel, Permissions.ManageMessages);
        desk.Delete(message);
        return ApiResult.NoContent;
    }

    private ApiResult BulkDelete(ApiRequest request)
    {
        var channel = _access.Channel(request);
        _access.Require(channel, Permissions.ManageMessages);
        var ids = (request.Form.Array("messages") ?? []).Select(JsonReading.AsId).OfType<ulong>().ToList();
        if (ids.Count is < 2 or > 100) throw ApiErrors.Form("messages", "BASE_TYPE_BAD_LENGTH", "Must be between 2 and 100 in length.");
        foreach (var id in ids)
        {
            if (world.FindMessage(id) is { } message && message.Channel == channel) desk.Delete(message);
        }

        return ApiResult.NoContent;
    }

    private ApiResult Type(ApiRequest request)
    {
        var channel = _access.Channel(request);
        _access.RequireSending(channel);
        desk.ShowTyping(channel, _access.Bot);
        return ApiResult.NoContent;
    }

    private JsonObject Show(Message message) => world.Json.ForRest(message, world.Application.ReadsMessageContent);
}
