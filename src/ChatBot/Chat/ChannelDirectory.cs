using System.Collections.Concurrent;
using ChatBot.Discord;
using ChatBot.Discord.Dispatch;
using ChatBot.Discord.Entities;

namespace ChatBot.Chat;

/// <summary>What the bot has to know of channels: which thread is under which channel, and what a forum post is called.</summary>
internal sealed class ChannelDirectory : IChatModule
{
    private readonly ConcurrentDictionary<Snowflake, Known> _channels = new();

    public void Register(DiscordClient client) => client
        .On(GatewayEvents.GuildCreate, (guild, _) =>
        {
            foreach (var channel in guild.Channels.Concat(guild.Threads)) Learn(channel);
            return Task.CompletedTask;
        })
        .On(GatewayEvents.ChannelCreate, LearnAsync)
        .On(GatewayEvents.ChannelUpdate, LearnAsync)
        .On(GatewayEvents.ThreadCreate, LearnAsync)
        .On(GatewayEvents.ThreadUpdate, LearnAsync)
        .On(GatewayEvents.ChannelDelete, ForgetAsync)
        .On(GatewayEvents.ThreadDelete, ForgetAsync);

    /// <summary>The channel that a thread is under; null for what is no thread.</summary>
    public string? ParentOf(string channel) =>
        Snowflake.TryParse(channel, out var id) && _channels.GetValueOrDefault(id)?.Parent is { } parent ? parent.ToString() : null;

    /// <summary>The title of the forum post that a message opens; null where it opens none.</summary>
    public string? TitleOfPost(Snowflake channel, Snowflake message) =>
        channel == message
        && _channels.GetValueOrDefault(channel) is { Parent: { } parent, Name: var title }
        && _channels.GetValueOrDefault(parent)?.Type is ChannelType.GuildForum or ChannelType.GuildMedia
            ? title
            : null;

    private Task LearnAsync(Channel channel, CancellationToken cancellationToken)
    {
        Learn(channel);
        return Task.CompletedTask;
    }

    private Task ForgetAsync(Channel channel, CancellationToken cancellationToken)
    {
        _channels.TryRemove(channel.Id, out _);
        return Task.CompletedTask;
    }

    // Only threads and forums are ever asked for.
    private void Learn(Channel channel)
    {
        if (channel.IsThread || channel.Type is ChannelType.GuildForum or ChannelType.GuildMedia)
            _channels[channel.Id] = new Known(channel.Type, channel.IsThread ? channel.ParentId : null, channel.Name);
    }

    private sealed record Known(ChannelType Type, Snowflake? Parent, string? Name);
}
