namespace ChatBot.Discord.Entities;

/// <summary>An option as given (interactions/receiving-and-responding.mdx#interaction-object-application-command-interaction-data-option-structure).</summary>
public sealed record InteractionOption
{
    /// <summary>Its name.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>Its kind.</summary>
    public CommandOptionType Type { get; init; }

    /// <summary>Its value as text, whatever its type; while someone types, anything at all.</summary>
    public string? Value { get; init; }

    /// <summary>A subcommand's options.</summary>
    public IReadOnlyList<InteractionOption> Options { get; init => field = Present.Of(value); } = [];

    /// <summary>Whether it is the one being typed.</summary>
    public bool Focused { get; init; }
}
