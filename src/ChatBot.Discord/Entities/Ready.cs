using System.Text.Json.Serialization;

namespace ChatBot.Discord.Entities;

/// <summary>A new session (events/gateway-events.mdx#ready).</summary>
public sealed record Ready
{
    /// <summary>The bot itself.</summary>
    public User User { get; init => field = value ?? new User(); } = new();

    /// <summary>Its guilds, unavailable until their GUILD_CREATE.</summary>
    public IReadOnlyList<UnavailableGuild> Guilds { get; init => field = value ?? []; } = [];

    /// <summary>The application's identifier and flags.</summary>
    public DiscordApplication? Application { get; init; }

    [JsonInclude]
    internal string? SessionId { get; init; }

    [JsonInclude]
    internal string? ResumeGatewayUrl { get; init; }
}
