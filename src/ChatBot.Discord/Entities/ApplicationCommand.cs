namespace ChatBot.Discord.Entities;

/// <summary>A command, as declared and as Discord knows it (interactions/application-commands.mdx#application-command-object).</summary>
public sealed record ApplicationCommand
{
    /// <summary>Its identifier; only on commands that Discord returns.</summary>
    public Snowflake? Id { get; init; }

    /// <summary>Its kind.</summary>
    public CommandType Type { get; init; } = CommandType.ChatInput;

    /// <summary>1–32 characters; lower case and without spaces for a slash command.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary>Its name by locale (reference.mdx#locales).</summary>
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    /// <summary>1–100 characters for a slash command, empty for others.</summary>
    public string Description { get; init => field = value ?? ""; } = "";

    /// <summary>Its description by locale.</summary>
    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    /// <summary>At most 25 options, required ones first.</summary>
    public IReadOnlyList<CommandOption>? Options { get; init; }

    /// <summary>Who may use it until a guild decides otherwise; <see cref="Permissions.None"/> means administrators only, null everyone.</summary>
    public Permissions? DefaultMemberPermissions { get; init; }

    /// <summary>Where it may be used; null leaves it to Discord.</summary>
    public IReadOnlyList<InteractionContextType>? Contexts { get; init; }

    /// <summary>For which installations it is; null leaves it to Discord.</summary>
    public IReadOnlyList<IntegrationType>? IntegrationTypes { get; init; }

    /// <summary>Whether it is for adults only.</summary>
    public bool? Nsfw { get; init; }
}
