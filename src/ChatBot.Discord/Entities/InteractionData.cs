namespace ChatBot.Discord.Entities;

/// <summary>What an interaction of any type says (interactions/receiving-and-responding.mdx#interaction-object-interaction-data).</summary>
public sealed record InteractionData
{
    /// <summary>The command's identifier.</summary>
    public Snowflake? Id { get; init; }

    /// <summary>The command's name.</summary>
    public string? Name { get; init; }

    /// <summary>The command's kind.</summary>
    public CommandType Type { get; init; }

    /// <summary>The options given, subcommands outermost.</summary>
    public IReadOnlyList<InteractionOption> Options { get; init => field = Present.Of(value); } = [];

    /// <summary>The user or message that a context-menu command was used on.</summary>
    public Snowflake? TargetId { get; init; }

    /// <summary>What the identifiers in it stand for.</summary>
    public ResolvedData? Resolved { get; init; }

    /// <summary>The component's or modal's name.</summary>
    public string? CustomId { get; init; }

    /// <summary>The component's kind.</summary>
    public ComponentType ComponentType { get; init; }

    /// <summary>What was chosen in a select.</summary>
    public IReadOnlyList<string> Values { get; init => field = Present.Of(value); } = [];

    /// <summary>What a modal was filled in with.</summary>
    public IReadOnlyList<Component> Components { get; init => field = Present.Of(value); } = [];
}
