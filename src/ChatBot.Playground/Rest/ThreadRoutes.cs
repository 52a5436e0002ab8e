using System.Text.Json.Nodes;
using ChatBot.Playground.Json;
using ChatBot.Playground.Validation;
using ChatBot.Playground.World;

namespace ChatBot.Playground.Rest;

/// <summary>topics/threads.mdx.</summary>
internal sealed class ThreadRoutes(WorldState world, MessageDesk messages, ThreadDesk threads) : IRouteSource
{
    private readonly Access _access = new(world);

    public IEnumerable<ApiRoute> Routes =>
    [
        new("POST", "/channels/{channel_id}/messages/{message_id}/threads", "thread-create", FromMessage),
        new("POST", "/channels/{channel_id}/threads", "thread-create", WithoutMessage),
        new("GET", "/guilds/{guild_id}/threads/active", "guild", Active),
        new("GET", "/channels/{channel_id}/thread-members", "thread", Members),
        new("PUT", "/channels/{channel_id}/thread-members/@me", "thread", request => Join(request, joins: true)),
        new("DELETE", "/channels/{channel_id}/thread-members/@me", "thread", request => Join(request, joins: false)),
    ];

    private ApiResult FromMessage(ApiRequest request)
    {
        var message = _access.Message(request);
        if (message.Channel.Type is not (ChannelType.Text or ChannelType.Announcement)) throw ApiErrors.NotTextChannel();
        _access.Require(message.Channel, Permissions.CreatePublicThreads);
        if (message.Thread is not null) throw ApiErrors.ThreadExists();
        var form = Checked(request);
        return ApiResult.Created(Show(threads.Open(message.Channel, _access.Bot, form.Text("name")!, message, ArchiveAfter(form))));
    }

    private ApiResult WithoutMessage(ApiRequest request)
    {
        var parent = _access.Channel(request);
        var form = Checked(request);
        if (parent.Type == ChannelType.Forum) return Post(parent, form, request);
        if (parent.Type is not (ChannelType.Text or ChannelType.Announcement)) throw ApiErrors.NotTextChannel();
        _access.Require(parent, Permissions.CreatePublicThreads);
        var type = form.Number("type") == (long)ChannelType.PublicThread ? ChannelType.PublicThread : ChannelType.PrivateThread;
        return ApiResult.Created(Show(threads.Open(parent, _access.Bot, form.Text("name")!, from: null, ArchiveAfter(form), type)));
    }

    private ApiResult Post(Channel forum, JsonObject form, ApiRequest request)
    {
        _access.Require(forum, Permissions.SendMessages);
        if (form.Object("message") is not { } first) throw ApiErrors.Form("message", "BASE_TYPE_REQUIRED", "This field is required");
        MessageRules.CheckCreate(first, "message", viaInteraction: false, request.Files.Count);
        var tags = (form.Array("applied_tags") ?? []).Select(JsonReading.AsId).OfType<ulong>().Where(id => forum.AvailableTags.Exists(t => t.Id == id));
        var thread = threads.Open(forum, _access.Bot, form.Text("name")!, from: null, ArchiveAfter(form), tags: tags);
        var message = messages.Post(new MessageDraft(thread, _access.Bot, first.Text("content") ?? "")
        {
            Id = thread.Id,
            Embeds = first.Array("embeds") ?? [],
            Components = first.Array("components") ?? [],
            Files = request.Files,
            AllowedMentions = first.Object("allowed_mentions"),
            Flags = MessageRules.Flags(first),
        });
        var json = Show(thread);
        json["message"] = world.Json.ForRest(message, readsContent: true);
        return ApiResult.Created(json);
    }

    private ApiResult Active(ApiRequest request)
    {
        var guild = _access.Guild(request);
        var shown = guild.Channels.Values.Where(c => c is { IsThread: true, IsArchived: false } && world.Sees(_access.Bot, c)).ToList();
        return ApiResult.Ok(new JsonObject
        {
            ["threads"] = JsonWriting.ArrayOf(shown.Select(Show)),
            ["members"] = JsonWriting.ArrayOf(shown.Where(c => c.ThreadMembers.Contains(_access.Bot.Id)).Select(c => MemberOf(c, _access.Bot.Id))),
        });
    }

    private ApiResult Members(ApiRequest request)
    {
        var thread = _access.Channel(request);
        return ApiResult.Ok(JsonWriting.ArrayOf(thread.ThreadMembers.Select(id => MemberOf(thread, id))));
    }

    private ApiResult Join(ApiRequest request, bool joins)
    {
        var thread = _access.Channel(request);
        if (!thread.IsThread) throw ApiErrors.NotTextChannel();
        if (thread.IsArchived) throw ApiErrors.ArchivedThread();
        if (joins) thread.ThreadMembers.Add(_access.Bot.Id);
        else thread.ThreadMembers.Remove(_access.Bot.Id);
        return ApiResult.NoContent;
    }

    private static JsonObject MemberOf(Channel thread, ulong user) => new()
    {
        ["id"] = thread.Id.ToString(),
        ["user_id"] = user.ToString(),
        ["join_timestamp"] = JsonWriting.Stamp(thread.CreatedAt),
        ["flags"] = 0,
    };

    private static JsonObject Checked(ApiRequest request)
    {
        var errors = new FormErrors();
        ThreadRules.CheckStart(request.Form, errors);
        errors.ThrowIfAny();
        return request.Form;
    }

    private static int ArchiveAfter(JsonObject form) => (int)(form.Number("auto_archive_duration") ?? 1440);

    private JsonObject Show(Channel thread) => ChannelJson.Write(thread, world.FindUser);
}
