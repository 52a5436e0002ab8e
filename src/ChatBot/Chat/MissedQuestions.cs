using ChatBot.Discord;
using ChatBot.Discord.Dispatch;
using ChatBot.Discord.Entities;
using ChatBot.Discord.Rest;
using ChatBot.Settings;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace ChatBot.Chat;

/// <summary>
/// Answers what was asked while there was no session. Discord tells a new session nothing of what came before it
/// (events/gateway.mdx#resuming); the channels' histories do, and also what has been answered.
/// </summary>
internal sealed class MissedQuestions(IOptionsMonitor<LimitsOptions> limits, TimeProvider time, ILogger<MissedQuestions> logger) : IChatModule
{
    private const int PageSize = 100;

    /// <summary>How many messages of a channel are looked through at most, in pages: more than these nobody waits for.</summary>
    private const int MaxPages = 10;

    public void Register(DiscordClient client) => client.On(GatewayEvents.GuildCreate, (guild, ct) => CatchUpAsync(guild, client, ct));

    private async Task CatchUpAsync(Guild guild, DiscordClient client, CancellationToken cancellationToken)
    {
        if (limits.CurrentValue.MissedMinutes is not (> 0 and var minutes)) return;
        var since = Snowflake.At(time.GetUtcNow() - TimeSpan.FromMinutes(minutes));
        var found = 0;
        foreach (var channel in guild.Channels.Concat(guild.Threads).Where(channel => channel.LastMessageId > since))
        {
            try
            {
                foreach (var message in await ReadAsync(channel, since, client, cancellationToken).ConfigureAwait(false))
                    if (client.Deliver(message with { GuildId = guild.Id, ChannelId = channel.Id })) found++;
            }
            catch (DiscordException exception)
            {
                Log.HistoryUnread(logger, channel.Id, exception.Message);
            }
        }

        if (found > 0) Log.CaughtUp(logger, found);
    }

    /// <summary>What people wrote that the bot has not replied to, the oldest first.</summary>
    private static async Task<IEnumerable<Message>> ReadAsync(Channel channel, Snowflake since, DiscordClient client, CancellationToken cancellationToken)
    {
        var unanswered = new List<Message>();
        var answered = new HashSet<Snowflake>();
        Snowflake? before = null;
        for (var page = 0; page < MaxPages; page++)
        {
            var messages = await client.Rest.GetMessagesAsync(channel.Id, PageSize, before, cancellationToken).ConfigureAwait(false);
            foreach (var message in messages.Where(message => message.Id > since))
            {
                if (message.Author.Id == client.BotId && message.MessageReference?.MessageId is { } question) answered.Add(question);
                else if (message.IsFromPerson) unanswered.Add(message);
            }

            if (messages.Count < PageSize || messages[^1].Id <= since) break;
            before = messages[^1].Id;
        }

        return unanswered.Where(message => !answered.Contains(message.Id)).Reverse();
    }
}
