namespace ChatBot.Discord.Entities;

/// <summary>An option of a command, or a subcommand (interactions/application-commands.mdx#application-command-object-application-command-option-structure).</summary>
public sealed record CommandOption
{
    /// <summary>Its kind.</summary>
    public CommandOptionType Type { get; init; }

    /// <summary>1–32 characters, lower case.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>Its name by locale.</summary>
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    /// <summary>1–100 characters.</summary>
    public string Description { get; init => field = value ?? ""; } = "";

    /// <summary>Its description by locale.</summary>
    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    /// <summary>Whether it must be given.</summary>
    public bool? Required { get; init; }

    /// <summary>At most 25 values to choose from; excludes <see cref="Autocomplete"/>.</summary>
    public IReadOnlyList<CommandChoice>? Choices { get; init; }

    /// <summary>A subcommand's options, or a group's subcommands.</summary>
    public IReadOnlyList<CommandOption>? Options { get; init; }

    /// <summary>Which kinds of channel may be given.</summary>
    public IReadOnlyList<ChannelType>? ChannelTypes { get; init; }

    /// <summary>The least number.</summary>
    public double? MinValue { get; init; }

    /// <summary>The greatest number.</summary>
    public double? MaxValue { get; init; }

    /// <summary>The shortest text.</summary>
    public int? MinLength { get; init; }

    /// <summary>The longest text.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Whether the bot suggests values while the user types.</summary>
    public bool? Autocomplete { get; init; }
}
