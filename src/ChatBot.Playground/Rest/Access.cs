using ChatBot.Playground.Validation;
using ChatBot.Playground.World;

namespace ChatBot.Playground.Rest;

/// <summary>Finds things for the bot, or says as Discord does why it may not have them.</summary>
internal sealed class Access(WorldState world)
{
    public User Bot => world.Application.Bot;

    public Channel Channel(ApiRequest request) => Channel(request.Id("channel_id"));

    public Channel Channel(ulong id)
    {
        if (!world.Channels.TryGetValue(id, out var channel)) throw ApiErrors.UnknownChannel();
        return world.Sees(Bot, channel) ? channel : throw ApiErrors.MissingAccess();
    }

    public Message Message(ApiRequest request) => Message(Channel(request), request.Id("message_id"));

    public Message Message(Channel channel, ulong id) =>
        world.FindMessage(id) is { EphemeralFor: null } message && message.Channel == channel ? message : throw ApiErrors.UnknownMessage();

    public Guild Guild(ApiRequest request) =>
        world.Guilds.TryGetValue(request.Id("guild_id"), out var guild) && guild.Members.ContainsKey(Bot.Id) ? guild : throw ApiErrors.UnknownGuild();

    public void Require(Channel channel, Permissions permissions)
    {
        if (!world.PermissionsOf(Bot, channel).HasFlag(permissions)) throw ApiErrors.MissingPermissions();
    }

    public void RequireSending(Channel channel)
    {
        if (channel.Type == ChannelType.Forum) throw ApiErrors.ForumNeedsThread();
        if (channel.IsLocked && !world.PermissionsOf(Bot, channel).HasFlag(Permissions.ManageThreads)) throw ApiErrors.LockedThread();
        Require(channel, channel.IsThread ? Permissions.SendMessagesInThreads : Permissions.SendMessages);
        if (channel.IsDm && channel.Recipients.Any(world.ClosedToDms.Contains)) throw ApiErrors.CannotDm();
    }
}
