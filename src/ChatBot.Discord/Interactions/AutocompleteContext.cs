using ChatBot.Discord.Entities;

namespace ChatBot.Discord.Interactions;

/// <summary>An option that someone is typing. Other options may be missing or senseless yet.</summary>
public sealed class AutocompleteContext
{
    internal AutocompleteContext(Interaction interaction)
    {
        Interaction = interaction;
        var options = interaction.Data.Options;
        while (options is [{ Type: CommandOptionType.Subcommand or CommandOptionType.SubcommandGroup } inner])
            options = inner.Options;
        Options = options;
        Focused = options.FirstOrDefault(option => option is { Focused: true }) ?? new InteractionOption();
    }

    /// <summary>The interaction as it came.</summary>
    public Interaction Interaction { get; }

    /// <summary>The options so far.</summary>
    public IReadOnlyList<InteractionOption> Options { get; }

    /// <summary>The option being typed.</summary>
    public InteractionOption Focused { get; }

    /// <summary>What has been typed, maybe nothing.</summary>
    public string Typed => Focused.Value ?? "";

    /// <summary>The value of another option, or null.</summary>
    public string? GetString(string name) => Options.FirstOrDefault(option => option?.Name == name)?.Value;
}
