using ChatBot.Discord;
using ChatBot.Discord.Entities;
using ChatBot.Discord.Gateway;
using ChatBot.Settings;
using Microsoft.Extensions.Options;

namespace ChatBot.Chat;

/// <summary>Where the bot talks: Discord, another server of its kind, or the Playground.</summary>
internal sealed class ChatConnection(IOptions<DiscordSettings> settings, IOptions<LimitsOptions> limits, ChannelPolicies policies)
{
    /// <summary>Whether a token is set, and with it where to talk.</summary>
    public bool HasToken => !string.IsNullOrWhiteSpace(settings.Value.Token);

    /// <summary>Where to talk without a token.</summary>
    public (string Token, Uri BaseUrl)? Playground { get; set; }

    public void Configure(DiscordOptions options)
    {
        var discord = settings.Value;
        options.Token = Playground?.Token ?? discord.Token?.Trim() ?? "";
        if (Playground?.BaseUrl is { } playground) options.BaseUrl = playground;
        else if (!string.IsNullOrEmpty(discord.BaseUrl)) options.BaseUrl = new Uri(discord.BaseUrl);
        if (Playground is null && !string.IsNullOrEmpty(discord.GatewayUrl)) options.GatewayUrl = new Uri(discord.GatewayUrl);
        if (Snowflake.TryParse(discord.CommandGuild, out var guild)) options.CommandGuild = guild;
        if (!string.IsNullOrWhiteSpace(discord.SessionFile)) options.SessionFile = discord.SessionFile;
        options.IgnoreOwnMessages = true;
        options.RequestsPerSecond = discord.RequestsPerSecond;
        options.ChannelQueueLimit = limits.Value.ChannelQueue;
        options.QueueLimit = limits.Value.Queue;
        if (policies.Open.Count > 0) options.Intents |= GatewayIntents.MessageContent;
        options.Presence = new Presence("Ask me with /ask or a mention");
    }
}
