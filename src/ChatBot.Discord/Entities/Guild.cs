namespace ChatBot.Discord.Entities;

/// <summary>A guild, called a server by those in it (resources/guild.mdx#guild-object); members are never kept.</summary>
public sealed record Guild
{
    /// <summary>Its identifier.</summary>
    public Snowflake Id { get; init; }

    /// <summary>Its name; empty while it is unavailable.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>Who may do everything.</summary>
    public Snowflake OwnerId { get; init; }

    /// <summary>True in READY and during an outage.</summary>
    public bool Unavailable { get; init; }

    /// <summary>The language it prefers.</summary>
    public string? PreferredLocale { get; init; }

    /// <summary>Its roles.</summary>
    public IReadOnlyList<Role> Roles { get; init => field = Present.Of(value); } = [];

    /// <summary>Its channels; only in GUILD_CREATE.</summary>
    public IReadOnlyList<Channel> Channels { get; init => field = Present.Of(value); } = [];

    /// <summary>Its active threads; only in GUILD_CREATE.</summary>
    public IReadOnlyList<Channel> Threads { get; init => field = Present.Of(value); } = [];
}
