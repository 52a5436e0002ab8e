using ChatBot.Discord.Entities;

namespace ChatBot.Discord.Rest;

/// <summary>Where a request goes, and what it shares a rate limit with (topics/rate-limits.mdx).</summary>
/// <param name="Template">The path without identifiers: what logs may show.</param>
/// <param name="Major">The channel, guild or webhook that limits are counted for.</param>
/// <param name="Path">The path itself.</param>
internal readonly record struct Route(string Template, string Major, string Path)
{
    public static Route Plain(string path) => new(path, "", path);

    public static Route Channel(Snowflake channel, string template = "", string? rest = null) =>
        new("channels/{channel}" + template, channel.ToString(), $"channels/{channel}{rest ?? template}");

    public static Route Guild(Snowflake guild, string template = "", string? rest = null) =>
        new("guilds/{guild}" + template, guild.ToString(), $"guilds/{guild}{rest ?? template}");

    public static Route Webhook(Snowflake application, string token, string template = "", string? rest = null) =>
        new("webhooks/{application}/{token}" + template, token, $"webhooks/{application}/{Uri.EscapeDataString(token)}{rest ?? template}");
}
