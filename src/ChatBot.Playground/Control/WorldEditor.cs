using ChatBot.Playground.World;

namespace ChatBot.Playground.Control;

/// <summary>Changes to the world that nobody in it makes.</summary>
internal sealed class WorldEditor(WorldState world, MessageDesk messages)
{
    private Guild Guild => world.Guilds[DefaultWorld.GuildId];

    public void AddMember(string username, IEnumerable<string> roles)
    {
        var ids = roles.Select(r => Guild.Roles.Values.FirstOrDefault(known => known.Name == r)?.Id ?? throw new PlaygroundException($"There is no role {r}.")).ToArray();
        if (world.Users.Values.Any(u => u.Username == username)) throw new PlaygroundException($"There is a {username} already.");
        var user = DefaultWorld.AddUser(world, world.Ids.Next(), username, null);
        Guild.Members[user.Id] = new Member(user, world.Now, ids);
    }

    /// <summary>Somebody who is in no guild; no member sees them.</summary>
    public void AddGuest(string username) => DefaultWorld.AddUser(world, world.Ids.Next(), username, null);

    /// <summary>Takes a guest away, and what they and the bot wrote to each other.</summary>
    public void RemoveGuest(string username)
    {
        var guest = world.Users.Values.First(user => user.Username == username);
        var direct = world.DmWith(guest);
        foreach (var message in direct.Messages) world.Messages.Remove(message.Id);
        world.Channels.Remove(direct.Id);
        world.Users.Remove(guest.Id);
    }

    public Channel AddChannel(string name)
    {
        var channel = new Channel(world.Ids.Next(), ChannelType.Text, name, Guild) { Position = Guild.Channels.Count };
        world.Add(channel);
        messages.Tell("CHANNEL_CREATE", channel);
        return channel;
    }

    public Channel Channel(string name) => Guild.Channels.Values.FirstOrDefault(c => c.Name == name) ?? throw new PlaygroundException($"There is no channel {name}.");

    public void DenyBot(ulong channelId, ulong permissions)
    {
        if (!world.Channels.TryGetValue(channelId, out var channel)) throw new PlaygroundException($"There is no channel {channelId}.");
        channel.Overwrites.RemoveAll(o => o.Id == world.Application.Id);
        if (permissions != 0) channel.Overwrites.Add(new PermissionOverwrite(world.Application.Id, IsRole: false, Permissions.None, (Permissions)permissions));
        messages.Tell("CHANNEL_UPDATE", channel);
    }

    public void GrantMessageContent(bool granted)
    {
        var flags = world.Application.Flags & ~(BotApplication.GatewayMessageContent | BotApplication.GatewayMessageContentLimited);
        world.Application.Flags = granted ? flags | BotApplication.GatewayMessageContentLimited : flags;
    }
}
