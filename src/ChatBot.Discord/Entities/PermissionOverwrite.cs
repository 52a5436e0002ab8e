namespace ChatBot.Discord.Entities;

/// <summary>What a role or a member may do otherwise in one channel (resources/channel.mdx#overwrite-object).</summary>
public sealed record PermissionOverwrite
{
    /// <summary>The role's or the member's identifier.</summary>
    public Snowflake Id { get; init; }

    /// <summary>0 for a role, 1 for a member.</summary>
    public int Type { get; init; }

    /// <summary>What is allowed.</summary>
    public Permissions Allow { get; init; }

    /// <summary>What is denied.</summary>
    public Permissions Deny { get; init; }
}
