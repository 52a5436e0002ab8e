using ChatBot.Diagnostics.Running;
using ChatBot.Discord;
using ChatBot.Discord.Entities;
using ChatBot.Discord.Gateway;
using ChatBot.Settings;
using ChatBot.Storage;
using Microsoft.Extensions.Options;

namespace ChatBot.Chat;

/// <summary>Where the bot talks: Discord, another server of its kind, or the Playground.</summary>
internal sealed class ChatConnection(IOptions<DiscordSettings> settings, IOptions<LimitsOptions> limits, StorageLocation storage, ChannelPolicies policies)
{
    /// <summary>Of the ten seconds that a stop may take, two are the gateway's.</summary>
    private static readonly TimeSpan DrainTimeout = TimeSpan.FromSeconds(8);

    /// <summary>Whether a token is set, and with it where to talk.</summary>
    public bool HasToken => !string.IsNullOrWhiteSpace(settings.Value.Token);

    /// <summary>Names the bot without naming its token.</summary>
    public string Key => BotKey.Of(settings.Value.Token!.Trim(), settings.Value.BaseUrl ?? "");

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
        options.SessionFile = SessionFile(discord.SessionFile);
        options.DrainTimeout = DrainTimeout;
        options.IgnoreOwnMessages = true;
        options.RequestsPerSecond = discord.RequestsPerSecond;
        options.ChannelQueueLimit = limits.Value.ChannelQueue;
        options.QueueLimit = limits.Value.Queue;
        if (policies.Open.Count > 0) options.Intents |= GatewayIntents.MessageContent;
        options.Presence = new Presence("Ask me with /ask or a mention");
    }

    /// <summary>Beside the database where nothing is said; a Playground forgets its sessions.</summary>
    private string? SessionFile(string? set) => set switch
    {
        { Length: > 0 } => set,
        _ => Playground is null && HasToken ? Path.ChangeExtension(storage.File, $".{Key}.session") : null,
    };
}
