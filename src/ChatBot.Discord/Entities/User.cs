namespace ChatBot.Discord.Entities;

/// <summary>A person or a bot (resources/user.mdx#user-object).</summary>
public sealed record User
{
    /// <summary>Its identifier.</summary>
    public Snowflake Id { get; init; }

    /// <summary>The name to log in and be found with.</summary>
    public string Username { get; init => field = value ?? ""; } = "";

    /// <summary>The name to show.</summary>
    public string? GlobalName { get; init; }

    /// <summary>Whether it is a bot.</summary>
    public bool Bot { get; init; }

    /// <summary>Whether it is Discord itself.</summary>
    public bool System { get; init; }

    /// <summary>The name to show, whichever there is.</summary>
    public string DisplayName => string.IsNullOrEmpty(GlobalName) ? Username : GlobalName;
}
