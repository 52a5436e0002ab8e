namespace ChatBot.Discord.Entities;

/// <summary>Whom a message may ping (resources/message.mdx#allowed-mentions-object).</summary>
public sealed record AllowedMentions
{
    /// <summary>Nobody: what every message has unless it names otherwise.</summary>
    public static AllowedMentions None { get; } = new();

    /// <summary>Kinds that are parsed from the text: "users", "roles", "everyone".</summary>
    public IReadOnlyList<string> Parse { get; init => field = value ?? []; } = [];

    /// <summary>These users, at most 100; excludes parsing "users".</summary>
    public IReadOnlyList<Snowflake>? Users { get; init; }

    /// <summary>These roles, at most 100; excludes parsing "roles".</summary>
    public IReadOnlyList<Snowflake>? Roles { get; init; }

    /// <summary>The author of the message replied to.</summary>
    public bool? RepliedUser { get; init; }

    /// <summary>These users and no one else.</summary>
    public static AllowedMentions OnlyUsers(params IReadOnlyList<Snowflake> users) => new() { Users = users };
}
