using ChatBot.Discord.Entities;

namespace ChatBot.Chat;

/// <summary>Mentions of the bot in what people write.</summary>
internal static class Mentions
{
    /// <summary>The text without the bot's mentions, in both forms that clients write.</summary>
    public static string Without(string content, Snowflake bot) => content.Contains("<@", StringComparison.Ordinal)
        ? content.Replace($"<@{bot}>", " ", StringComparison.Ordinal).Replace($"<@!{bot}>", " ", StringComparison.Ordinal).Trim()
        : content.Trim();
}
