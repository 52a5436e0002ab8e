using ChatBot.Discord.Entities;
using Microsoft.Extensions.Logging;

namespace ChatBot.Chat;

internal static partial class Log
{
    [LoggerMessage(601, LogLevel.Warning, "Channel {Channel} does not let the bot answer as it would: {Reason}")]
    public static partial void Refused(ILogger logger, Snowflake channel, string reason);

    [LoggerMessage(602, LogLevel.Warning, "The bot may not write in channel {Channel}, and the asker takes no direct messages.")]
    public static partial void Unreachable(ILogger logger, Snowflake channel);

    [LoggerMessage(603, LogLevel.Information, "Connected as {Bot}, in {Guilds} servers.")]
    public static partial void Connected(ILogger logger, string bot, int guilds);

    [LoggerMessage(604, LogLevel.Critical, "The connection has ended: {Reason}")]
    public static partial void Ended(ILogger logger, string reason);

    [LoggerMessage(605, LogLevel.Warning, "The bot does not get the text of messages that do not name it, so it cannot answer them in {Open}: switch Message Content Intent on, on the Bot page of https://discord.com/developers/applications, and restart it.")]
    public static partial void Deaf(ILogger logger, string open);

    [LoggerMessage(606, LogLevel.Warning, "The channels of server {Guild} could not be read, so settings of a channel may not count in its threads: {Why}")]
    public static partial void ChannelsUnknown(ILogger logger, Snowflake guild, string why);

    [LoggerMessage(607, LogLevel.Information, "Looking at {Count} messages that came while the bot was away.")]
    public static partial void CaughtUp(ILogger logger, int count);

    [LoggerMessage(608, LogLevel.Debug, "What was said in channel {Channel} while the bot was away cannot be read: {Reason}")]
    public static partial void HistoryUnread(ILogger logger, Snowflake channel, string reason);
}
