namespace ChatBot.Playground;

/// <summary>How a Playground server is set up.</summary>
public sealed class PlaygroundOptions
{
    /// <summary>The loopback port of REST, gateway and control API; 0 takes a free one.</summary>
    public int Port { get; set; }

    /// <summary>The loopback port named in <c>resume_gateway_url</c>; 0 takes a free one.</summary>
    public int ResumePort { get; set; }

    /// <summary>The token that the bot must present.</summary>
    public string BotToken { get; set; } = "MTAwMDAwMDAwMDAwMDAwMDAyMA.Playground.not-a-secret-outside-this-machine";

    /// <summary>The key in the address of everything that acts on the server; a random one by default.</summary>
    public string? ControlKey { get; set; }

    /// <summary>The bot's user name.</summary>
    public string BotName { get; set; } = "ChatBot";

    /// <summary>Whether the Message Content intent is switched on in the portal (gateway.mdx#message-content-intent).</summary>
    public bool MessageContentIntent { get; set; }

    /// <summary>Whether the Server Members intent is switched on in the portal.</summary>
    public bool GuildMembersIntent { get; set; }

    /// <summary>Whether the Presence intent is switched on in the portal.</summary>
    public bool PresenceIntent { get; set; }

    /// <summary>What Hello tells the client (gateway.mdx#hello-event).</summary>
    public TimeSpan HeartbeatInterval { get; set; } = TimeSpan.FromMilliseconds(41_250);

    /// <summary>How long a session that lost its connection can be resumed.</summary>
    public TimeSpan ResumeWindow { get; set; } = TimeSpan.FromMinutes(3);

    /// <summary>How many events a session keeps for a replay.</summary>
    public int EventsKeptPerSession { get; set; } = 20_000;

    /// <summary>How many messages a channel remembers; older ones are forgotten.</summary>
    public int MessagesKeptPerChannel { get; set; } = 5_000;

    /// <summary>How many requests the recording holds in memory; older ones are forgotten.</summary>
    public int RequestsKept { get; set; } = 100_000;

    /// <summary>Where every request is appended as a line of JSON, if anywhere.</summary>
    public string? RecordingFile { get; set; }

    /// <summary>Identifies left today (gateway.mdx#session-start-limit-object).</summary>
    public int SessionStartsRemaining { get; set; } = 1_000;

    /// <summary>Identifies allowed in five seconds; more get op 9.</summary>
    public int MaxConcurrency { get; set; } = 1;

    /// <summary>How many shards <c>/gateway/bot</c> recommends.</summary>
    public int RecommendedShards { get; set; } = 1;

    /// <summary>Whether an Identify without shards is refused with 4011.</summary>
    public bool ShardingRequired { get; set; }

    /// <summary>Further empty guilds that the bot is in, each with its GUILD_CREATE at the start.</summary>
    public int FurtherGuilds { get; set; }

    /// <summary>The limits of the REST API.</summary>
    public PlaygroundRateLimits RateLimits { get; set; } = PlaygroundRateLimits.Usual;

    /// <summary>How long waiting methods wait, by the system's clock, before they give up with a <see cref="TimeoutException"/>.</summary>
    public TimeSpan WaitTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The clock by which everything here happens.</summary>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;
}
