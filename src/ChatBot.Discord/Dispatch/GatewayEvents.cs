using System.Text.Json;
using ChatBot.Discord.Entities;

namespace ChatBot.Discord.Dispatch;

/// <summary>The events that can be handled (events/gateway-events.mdx#receive-events); interactions have their own way.</summary>
public static class GatewayEvents
{
    /// <summary>A session was started.</summary>
    public static GatewayEvent<Ready> Ready { get; } = new("READY", DiscordJson.Default.Ready, _ => 0);

    /// <summary>A message was posted.</summary>
    public static GatewayEvent<Message> MessageCreate { get; } = new("MESSAGE_CREATE", DiscordJson.Default.Message, message => message.ChannelId.Value, message => message.Id.Value);

    /// <summary>A message was changed.</summary>
    public static GatewayEvent<Message> MessageUpdate { get; } = new("MESSAGE_UPDATE", DiscordJson.Default.Message, message => message.ChannelId.Value);

    /// <summary>A message was deleted.</summary>
    public static GatewayEvent<MessageDeletion> MessageDelete { get; } = new("MESSAGE_DELETE", DiscordJson.Default.MessageDeletion, deletion => deletion.ChannelId.Value);

    /// <summary>Messages were deleted at once.</summary>
    public static GatewayEvent<BulkMessageDeletion> MessageDeleteBulk { get; } = new("MESSAGE_DELETE_BULK", DiscordJson.Default.BulkMessageDeletion, deletion => deletion.ChannelId.Value);

    /// <summary>Someone reacted to a message.</summary>
    public static GatewayEvent<Reaction> MessageReactionAdd { get; } = new("MESSAGE_REACTION_ADD", DiscordJson.Default.Reaction, reaction => reaction.ChannelId.Value);

    /// <summary>Someone took a reaction back.</summary>
    public static GatewayEvent<Reaction> MessageReactionRemove { get; } = new("MESSAGE_REACTION_REMOVE", DiscordJson.Default.Reaction, reaction => reaction.ChannelId.Value);

    /// <summary>A guild is there: at the start, after an outage, or because the bot joined it.</summary>
    public static GatewayEvent<Guild> GuildCreate { get; } = new("GUILD_CREATE", DiscordJson.Default.Guild, guild => guild.Id.Value);

    /// <summary>A guild is gone: in an outage when <see cref="Guild.Unavailable"/>, else for good.</summary>
    public static GatewayEvent<Guild> GuildDelete { get; } = new("GUILD_DELETE", DiscordJson.Default.Guild, guild => guild.Id.Value);

    /// <summary>A channel was made.</summary>
    public static GatewayEvent<Channel> ChannelCreate { get; } = new("CHANNEL_CREATE", DiscordJson.Default.Channel, channel => channel.Id.Value);

    /// <summary>A channel was changed.</summary>
    public static GatewayEvent<Channel> ChannelUpdate { get; } = new("CHANNEL_UPDATE", DiscordJson.Default.Channel, channel => channel.Id.Value);

    /// <summary>A channel was deleted.</summary>
    public static GatewayEvent<Channel> ChannelDelete { get; } = new("CHANNEL_DELETE", DiscordJson.Default.Channel, channel => channel.Id.Value);

    /// <summary>A thread was started, or the bot was added to one.</summary>
    public static GatewayEvent<Channel> ThreadCreate { get; } = new("THREAD_CREATE", DiscordJson.Default.Channel, channel => channel.Id.Value);

    /// <summary>A thread was changed.</summary>
    public static GatewayEvent<Channel> ThreadUpdate { get; } = new("THREAD_UPDATE", DiscordJson.Default.Channel, channel => channel.Id.Value);

    /// <summary>A thread was deleted.</summary>
    public static GatewayEvent<Channel> ThreadDelete { get; } = new("THREAD_DELETE", DiscordJson.Default.Channel, channel => channel.Id.Value);

    /// <summary>Any other event, by Discord's name for it, as it came.</summary>
    public static GatewayEvent<JsonElement> Raw(string name) => new(name, DiscordJson.Default.JsonElement, _ => 0);
}
