namespace ChatBot.Discord.Entities;

/// <summary>A role of a guild (topics/permissions.mdx#role-object).</summary>
public sealed record Role
{
    /// <summary>Its identifier; the @everyone role has the guild's.</summary>
    public Snowflake Id { get; init; }

    /// <summary>Its name.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>What its members may do.</summary>
    public Permissions Permissions { get; init; }

    /// <summary>Its place in the order.</summary>
    public int Position { get; init; }

    /// <summary>Whether an integration manages it.</summary>
    public bool Managed { get; init; }
}
