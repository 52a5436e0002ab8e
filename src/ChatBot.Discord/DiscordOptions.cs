using ChatBot.Discord.Entities;
using ChatBot.Discord.Gateway;

namespace ChatBot.Discord;

/// <summary>What the client has to be told. Only <see cref="Token"/> has no default.</summary>
public sealed class DiscordOptions
{
    /// <summary>The bot's token, from the Bot page of the Developer Portal.</summary>
    public string Token { get; set; } = "";

    /// <summary>Where REST requests go (reference.mdx#http-api).</summary>
    public Uri BaseUrl { get; set; } = new("https://discord.com/api/v10/");

    /// <summary>Where the gateway is, when it is not where /gateway/bot says.</summary>
    public Uri? GatewayUrl { get; set; }

    /// <summary>Which events to ask for; those that the application has not been granted are left out, with a warning.</summary>
    public GatewayIntents Intents { get; set; } = GatewayIntents.Default;

    /// <summary>Whether events of the bot's own messages are passed over: their handlers are not called, and they are hardly read.</summary>
    public bool IgnoreOwnMessages { get; set; }

    /// <summary>This process's shard (events/gateway.mdx#sharding).</summary>
    public int Shard { get; set; }

    /// <summary>How many shards there are.</summary>
    public int ShardCount { get; set; } = 1;

    /// <summary>The one guild to register commands in; null registers them everywhere.</summary>
    public Snowflake? CommandGuild { get; set; }

    /// <summary>A file that keeps the session, so that a restarted process resumes it; none when null and no <see cref="ISessionStore"/> is given.</summary>
    public string? SessionFile { get; set; }

    /// <summary>How the bot appears.</summary>
    public Presence? Presence { get; set; }

    /// <summary>The address in the User-Agent that Discord asks for.</summary>
    public Uri ProjectUrl { get; set; } = new("https://chatbot.invalid/");

    /// <summary>How long a REST request may take before it is tried again.</summary>
    public TimeSpan RequestTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How many REST requests a second to send; Discord allows 50, and more to bots that it granted more (topics/rate-limits.mdx#global-rate-limit).</summary>
    public int RequestsPerSecond { get; set; } = 50;

    /// <summary>How long a REST request may wait for a rate limit before it fails instead.</summary>
    public TimeSpan MaxRateLimitWait { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How long the gateway may take to say Hello.</summary>
    public TimeSpan HelloTimeout { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long the gateway may take to say READY or RESUMED; long, because in an outage Discord wants clients to wait.</summary>
    public TimeSpan ReadyTimeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a session must hold before the next failure counts as the first. One that held for less and can be resumed is resumed within 8 seconds all the same.</summary>
    public TimeSpan StableAfter { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How many of the day's Identifies are left alone: at the limit Discord resets the token (events/gateway.mdx#identifying).</summary>
    public int IdentifyReserve { get; set; } = 50;

    /// <summary>How many events may wait or run in one channel.</summary>
    public int ChannelQueueLimit { get; set; } = 100;

    /// <summary>How many events may wait or run in all.</summary>
    public int QueueLimit { get; set; } = 2_000;

    /// <summary>How many handlers may run at a time, interactions' apart.</summary>
    public int MaxConcurrency { get; set; } = 32;

    /// <summary>After how long an interaction that is not answered yet is deferred; Discord allows three seconds.</summary>
    public TimeSpan DeferAfter { get; set; } = TimeSpan.FromSeconds(1.5);

    /// <summary>How long running handlers may take to finish when the client stops.</summary>
    public TimeSpan DrainTimeout { get; set; } = TimeSpan.FromSeconds(5);
}
