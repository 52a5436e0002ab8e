using ChatBot.Playground.Json;
using ChatBot.Playground.Validation;
using ChatBot.Playground.World;

namespace ChatBot.Playground.Rest;

/// <summary>resources/channel.mdx.</summary>
internal sealed class ChannelRoutes(WorldState world, MessageDesk desk) : IRouteSource
{
    private readonly Access _access = new(world);

    public IEnumerable<ApiRoute> Routes =>
    [
        new("GET", "/channels/{channel_id}", "channel", request => Show(_access.Channel(request))),
        new("PATCH", "/channels/{channel_id}", "channel-edit", Edit),
        new("GET", "/guilds/{guild_id}/channels", "guild", List),
        new("POST", "/users/@me/channels", "dm", OpenDm),
    ];

    private ApiResult Show(Channel channel) => ApiResult.Ok(ChannelJson.Write(channel, world.FindUser));

    private ApiResult List(ApiRequest request) => ApiResult.Ok(JsonWriting.ArrayOf(
        _access.Guild(request).Channels.Values.Where(c => !c.IsThread).Select(c => ChannelJson.Write(c, world.FindUser))));

    private ApiResult Edit(ApiRequest request)
    {
        var channel = _access.Channel(request);
        var mayManage = world.PermissionsOf(_access.Bot, channel).HasFlag(channel.IsThread ? Permissions.ManageThreads : Permissions.ManageChannels);
        if (!mayManage && !(channel.IsThread && channel.OwnerId == _access.Bot.Id)) throw ApiErrors.MissingPermissions();
        var form = request.Form;
        var errors = new FormErrors();
        Fields.Text(form, "name", "", 100, errors);
        ThreadRules.CheckSettings(form, errors);
        errors.ThrowIfAny();
        if (form.Text("name") is { } name) channel.Name = name;
        if (form.Flag("archived") is { } archived) channel.IsArchived = archived;
        if (form.Flag("locked") is { } locked) channel.IsLocked = locked;
        if (form.Number("auto_archive_duration") is { } minutes) channel.AutoArchiveMinutes = (int)minutes;
        if (form.Number("rate_limit_per_user") is { } pause) channel.RateLimitPerUser = (int)pause;
        if (form.ContainsKey("topic")) channel.Topic = form.Text("topic");
        desk.Tell(channel.IsThread ? "THREAD_UPDATE" : "CHANNEL_UPDATE", channel);
        return Show(channel);
    }

    private ApiResult OpenDm(ApiRequest request)
    {
        var id = request.Form.Id("recipient_id") ?? throw ApiErrors.Form("recipient_id", "BASE_TYPE_REQUIRED", "This field is required");
        if (world.FindUser(id) is not { } user) throw new ApiException(400, 50033, "Invalid Recipient(s)");
        if (user.IsBot) throw ApiErrors.CannotDm();
        return Show(world.DmWith(user));
    }
}
