using System.Collections.Concurrent;
using ChatBot.Discord;
using ChatBot.Discord.Dispatch;
using ChatBot.Discord.Entities;
using ChatBot.Discord.Rest;
using Microsoft.Extensions.Logging;

namespace ChatBot.Chat;

/// <summary>What the bot has to know of channels: which thread is under which channel, and what a forum post is called.</summary>
internal sealed class ChannelDirectory(TimeProvider time, ILogger<ChannelDirectory> logger) : IChatModule
{
    /// <summary>Commands are answered within three seconds, and wait for this too.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<Snowflake, Known> _channels = new();
    private readonly ConcurrentDictionary<Snowflake, Task> _asked = new();
    private DiscordClient? _client;

    public void Register(DiscordClient client) => (_client = client)
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

    /// <summary>
    /// Ends once a server's channels are known. Discord tells of them when a session starts; in one taken over from the process
    /// before this one they have to be asked for, once. What cannot be read is not waited for; what takes too long is asked for
    /// again the next time.
    /// </summary>
    public Task KnowAsync(Snowflake? guild) =>
        guild is { } id && _client is { IsRestored: true } client ? _asked.GetOrAdd(id, static (id, asked) => asked.Directory.AskAsync(asked.Client.Rest, id), (Directory: this, Client: client)) : Task.CompletedTask;

    private async Task AskAsync(DiscordRestClient rest, Snowflake guild)
    {
        try
        {
            using var patience = new CancellationTokenSource(Patience, time);
            foreach (var channel in await rest.GetGuildChannelsAsync(guild, patience.Token).ConfigureAwait(false)) Learn(channel);
            foreach (var thread in await rest.GetActiveThreadsAsync(guild, patience.Token).ConfigureAwait(false)) Learn(thread);
        }
        catch (Exception exception) when (exception is DiscordException or OperationCanceledException)
        {
            if (exception is OperationCanceledException) _asked.TryRemove(guild, out _);
            Log.ChannelsUnknown(logger, guild, exception.Message);
        }
    }

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
