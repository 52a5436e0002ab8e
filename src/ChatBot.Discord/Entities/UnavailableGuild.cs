namespace ChatBot.Discord.Entities;

/// <summary>A guild of which no more is known yet (resources/guild.mdx#unavailable-guild-object). A value, for READY may name very many.</summary>
public readonly record struct UnavailableGuild
{
    /// <summary>Its identifier.</summary>
    public Snowflake Id { get; init; }

    /// <summary>True until its GUILD_CREATE.</summary>
    public bool Unavailable { get; init; }
}
