using System.Collections.Immutable;

namespace ChatBot.Discord.Entities;

/// <summary>What the identifiers of an interaction stand for (interactions/receiving-and-responding.mdx#interaction-object-resolved-data-structure).</summary>
public sealed record ResolvedData
{
    /// <summary>Users by identifier.</summary>
    public IReadOnlyDictionary<Snowflake, User> Users { get; init => field = value ?? Nothing<User>(); } = Nothing<User>();

    /// <summary>Members by identifier, without their users.</summary>
    public IReadOnlyDictionary<Snowflake, Member> Members { get; init => field = value ?? Nothing<Member>(); } = Nothing<Member>();

    /// <summary>Roles by identifier.</summary>
    public IReadOnlyDictionary<Snowflake, Role> Roles { get; init => field = value ?? Nothing<Role>(); } = Nothing<Role>();

    /// <summary>Channels by identifier, in part.</summary>
    public IReadOnlyDictionary<Snowflake, Channel> Channels { get; init => field = value ?? Nothing<Channel>(); } = Nothing<Channel>();

    /// <summary>Messages by identifier, in part.</summary>
    public IReadOnlyDictionary<Snowflake, Message> Messages { get; init => field = value ?? Nothing<Message>(); } = Nothing<Message>();

    /// <summary>Attachments by identifier.</summary>
    public IReadOnlyDictionary<Snowflake, Attachment> Attachments { get; init => field = value ?? Nothing<Attachment>(); } = Nothing<Attachment>();

    private static ImmutableDictionary<Snowflake, T> Nothing<T>() => ImmutableDictionary<Snowflake, T>.Empty;
}
