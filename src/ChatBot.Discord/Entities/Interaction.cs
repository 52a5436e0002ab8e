namespace ChatBot.Discord.Entities;

/// <summary>Something that a user asks of the bot (interactions/receiving-and-responding.mdx#interaction-object).</summary>
public sealed record Interaction
{
    /// <summary>Its identifier.</summary>
    public Snowflake Id { get; init; }

    /// <summary>The application asked.</summary>
    public Snowflake ApplicationId { get; init; }

    /// <summary>Its kind.</summary>
    public InteractionType Type { get; init; }

    /// <summary>What it says.</summary>
    public InteractionData Data { get; init => field = value ?? new InteractionData(); } = new();

    /// <summary>The right to answer, for 15 minutes.</summary>
    public string Token { get; init => field = value ?? ""; } = "";

    /// <summary>In which guild.</summary>
    public Snowflake? GuildId { get; init; }

    /// <summary>In which channel, in part.</summary>
    public Channel? Channel { get; init; }

    /// <summary>In which channel.</summary>
    public Snowflake? ChannelId { get; init; }

    /// <summary>Who, in a guild, with permissions.</summary>
    public Member? Member { get; init; }

    /// <summary>Who, outside of guilds.</summary>
    public User? User { get; init; }

    /// <summary>The message that the component is on.</summary>
    public Message? Message { get; init; }

    /// <summary>What the bot may do in the channel.</summary>
    public Permissions AppPermissions { get; init; }

    /// <summary>The user's language.</summary>
    public string? Locale { get; init; }

    /// <summary>The guild's language.</summary>
    public string? GuildLocale { get; init; }

    /// <summary>Where it was asked.</summary>
    public InteractionContextType? Context { get; init; }

    /// <summary>Who asked, in a guild or not.</summary>
    public User Asker => Member?.User ?? User ?? Unknown;

    private static User Unknown { get; } = new();

    /// <summary>Without the token, which is a secret for 15 minutes.</summary>
    public override string ToString() => $"{Type} {Id} {Data.Name ?? Data.CustomId}";
}
