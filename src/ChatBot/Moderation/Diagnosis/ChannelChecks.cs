using ChatBot.Chat;
using ChatBot.Conversation;
using ChatBot.Discord;
using ChatBot.Discord.Entities;
using ChatBot.Discord.Rest;
using ChatBot.Rendering.Messages;

namespace ChatBot.Moderation.Diagnosis;

/// <summary>What the bot may and may not do in the channels of a server, and what that breaks.</summary>
internal sealed class ChannelChecks(ChannelPolicies policies, TimeProvider time)
{
    private const int MaxNamed = 30;
    private const int MaxIll = 100;

    private static readonly (Permissions Permission, string Name, string Consequence)[] Needs =
    [
        (Permissions.SendMessages, "Send Messages", "I answer by direct message"),
        (Permissions.SendMessagesInThreads, "Send Messages in Threads", "in its threads I answer by direct message"),
        (Permissions.EmbedLinks, "Embed Links", "answers come as plain text"),
        (Permissions.ReadMessageHistory, "Read Message History", "I cannot reply to the question, only write below it"),
    ];

    public async Task<IReadOnlyList<Check>> LookAsync(DiscordClient client, Snowflake guild, CancellationToken cancellationToken)
    {
        try
        {
            var server = await client.Rest.GetGuildAsync(guild, cancellationToken).ConfigureAwait(false);
            var channels = await client.Rest.GetGuildChannelsAsync(guild, cancellationToken).ConfigureAwait(false);
            var bot = await client.Rest.GetMemberAsync(guild, client.BotId, cancellationToken).ConfigureAwait(false);
            return [.. Judge(server, bot, client.BotId, channels)];
        }
        catch (DiscordException exception)
        {
            return [Check.Ill($"The channels cannot be looked at: {Markdown.EscapeLine(exception.Message, 300)}. Try again in a moment.")];
        }
    }

    internal IEnumerable<Check> Judge(Guild guild, Member bot, Snowflake user, IEnumerable<Channel> channels)
    {
        var now = time.GetUtcNow();
        if (bot.CommunicationDisabledUntil > now) yield return Check.Ill("I am timed out and cannot write anywhere: end the time-out in the list of members.");
        var looked = channels.Where(channel => NeededIn(channel.Type) != Permissions.None)
            .Select(channel => (channel, Granted: BotPermissions.Of(guild, bot, user, channel, now)))
            .ToList();
        var seen = looked.Where(each => each.Granted.HasFlag(Permissions.ViewChannel)).ToList();
        var ill = seen.Where(each => Missing(each.channel, each.Granted).Any()).ToList();
        foreach (var (channel, granted) in ill.Take(MaxIll)) yield return Ill(guild, channel, granted);
        if (ill.Count > MaxIll) yield return Check.Ill($"And so in {ill.Count - MaxIll} more channels.");

        var well = seen.Except(ill).Select(each => each.channel).ToList();
        if (well.Count > 0) yield return Check.Well($"I may do all that I need in {Named(well)}.");
        foreach (var check in Hidden(guild, looked.Except(seen).Select(each => each.channel).ToList())) yield return check;
    }

    private IEnumerable<Check> Hidden(Guild guild, List<Channel> hidden)
    {
        foreach (var channel in hidden.Where(channel => ChannelPolicies.IsOpen(policies.Of(PlaceOf(guild, channel)).Mode)).Take(MaxNamed))
            yield return Check.Ill($"<#{channel.Id}> is hidden from me, though I am to answer in it: allow *View Channel* there.");
        if (hidden.Count > 0) yield return Check.Well($"Hidden from me, so that I am silent there: {Named(hidden)}. If that is not meant, allow *View Channel*.");
    }

    private Check Ill(Guild guild, Channel channel, Permissions granted)
    {
        var missing = Missing(channel, granted).ToList();
        var off = policies.IsOff(PlaceOf(guild, channel)) ? " (I am off there)" : "";
        return Check.Ill($"<#{channel.Id}>{off}: {string.Join("; ", missing.Select(need => need.Consequence))}. Allow {string.Join(", ", missing.Select(need => $"*{need.Name}*"))} there.");
    }

    private static IEnumerable<(Permissions Permission, string Name, string Consequence)> Missing(Channel channel, Permissions granted) =>
        Needs.Where(need => NeededIn(channel.Type).HasFlag(need.Permission) && !granted.HasFlag(need.Permission));

    private static Permissions NeededIn(ChannelType type) => type switch
    {
        ChannelType.GuildText or ChannelType.GuildAnnouncement => Permissions.SendMessages | Permissions.SendMessagesInThreads | Permissions.EmbedLinks | Permissions.ReadMessageHistory,
        ChannelType.GuildForum or ChannelType.GuildMedia => Permissions.SendMessagesInThreads | Permissions.EmbedLinks | Permissions.ReadMessageHistory,
        ChannelType.GuildVoice or ChannelType.GuildStageVoice => Permissions.SendMessages | Permissions.EmbedLinks | Permissions.ReadMessageHistory,
        _ => Permissions.None,
    };

    private static Place PlaceOf(Guild guild, Channel channel) => new(channel.Id.ToString(), guild.Id.ToString());

    private static string Named(List<Channel> channels)
    {
        var names = string.Join(", ", channels.Take(MaxNamed).Select(channel => $"<#{channel.Id}>"));
        return channels.Count > MaxNamed ? $"{names} and {channels.Count - MaxNamed} more" : names;
    }
}
