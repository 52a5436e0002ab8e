namespace ChatBot.Discord.Entities;

/// <summary>A user in a guild (resources/guild.mdx#guild-member-object).</summary>
public sealed record Member
{
    /// <summary>The user; absent in message events, where the author is beside it.</summary>
    public User? User { get; init; }

    /// <summary>The name in this guild.</summary>
    public string? Nick { get; init; }

    /// <summary>The roles' identifiers.</summary>
    public IReadOnlyList<Snowflake> Roles { get; init => field = value ?? []; } = [];

    /// <summary>Total permissions in the channel, overwrites counted; only in interactions.</summary>
    public Permissions? Permissions { get; init; }

    /// <summary>Until when the member is timed out.</summary>
    public DateTimeOffset? CommunicationDisabledUntil { get; init; }
}
