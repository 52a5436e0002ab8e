using ChatBot.Discord.Entities;

namespace ChatBot.Discord.Interactions;

/// <summary>Which commands there are, and what answers commands, components and modals. Fill it before the client runs.</summary>
public sealed class InteractionRouter
{
    private readonly List<ApplicationCommand> _commands = [];
    private readonly Dictionary<(CommandType, string), InteractionHandler> _commandHandlers = [];
    private readonly Dictionary<string, Func<AutocompleteContext, CancellationToken, Task<IEnumerable<CommandChoice>>>> _autocomplete = [];
    private readonly SortedDictionary<string, InteractionHandler> _components = new(LongestFirst);
    private readonly SortedDictionary<string, InteractionHandler> _modals = new(LongestFirst);

    internal InteractionRouter()
    {
    }

    /// <summary>What the client itself says.</summary>
    public InteractionTexts Texts { get; set; } = new();

    /// <summary>The commands declared, which are registered when they differ from those that Discord knows.</summary>
    public IReadOnlyList<ApplicationCommand> Commands => _commands;

    private static Comparer<string> LongestFirst { get; } = Comparer<string>.Create((a, b) =>
        a.Length != b.Length ? b.Length.CompareTo(a.Length) : string.CompareOrdinal(a, b));

    /// <summary>Declares a command of any type with what answers it.</summary>
    /// <exception cref="ArgumentException">Discord would refuse the command, or it is declared already.</exception>
    public InteractionRouter OnCommand(ApplicationCommand command, Func<CommandContext, CancellationToken, Task> handler, DeferMode defer = DeferMode.Visible)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(handler);
        if (CommandRules.Violation(command) is { } violation)
            throw new ArgumentException($"Command {command.Name}: {violation}", nameof(command));

        _commandHandlers.Add((command.Type, command.Name), InteractionHandler.For(defer, (interaction, responder, rest) => new CommandContext(interaction, responder, rest), handler));
        _commands.Add(command);
        return this;
    }

    /// <summary>Says what suggests values for a command's options; at most 25 are shown.</summary>
    public InteractionRouter OnAutocomplete(string command, Func<AutocompleteContext, CancellationToken, Task<IEnumerable<CommandChoice>>> handler)
    {
        _autocomplete.Add(command, handler);
        return this;
    }

    /// <summary>Says what answers the buttons and selects whose custom_id starts so; the longest prefix wins.</summary>
    public InteractionRouter OnComponent(string prefix, Func<ComponentContext, CancellationToken, Task> handler, DeferMode defer = DeferMode.Update)
    {
        _components.Add(prefix, InteractionHandler.For(defer, (interaction, responder, rest) => new ComponentContext(interaction, responder, rest, prefix), handler));
        return this;
    }

    /// <summary>Says what answers the modals whose custom_id starts so; the longest prefix wins.</summary>
    public InteractionRouter OnModal(string prefix, Func<ModalContext, CancellationToken, Task> handler, DeferMode defer = DeferMode.Ephemeral)
    {
        _modals.Add(prefix, InteractionHandler.For(defer, (interaction, responder, rest) => new ModalContext(interaction, responder, rest, prefix), handler));
        return this;
    }

    internal InteractionHandler? Find(Interaction interaction) => interaction.Type switch
    {
        InteractionType.ApplicationCommand => _commandHandlers.GetValueOrDefault((interaction.Data.Type == CommandType.None ? CommandType.ChatInput : interaction.Data.Type, interaction.Data.Name ?? "")),
        InteractionType.MessageComponent => Find(_components, interaction.Data.CustomId),
        InteractionType.ModalSubmit => Find(_modals, interaction.Data.CustomId),
        _ => null,
    };

    internal Func<AutocompleteContext, CancellationToken, Task<IEnumerable<CommandChoice>>>? FindAutocomplete(Interaction interaction) =>
        _autocomplete.GetValueOrDefault(interaction.Data.Name ?? "");

    private static InteractionHandler? Find(SortedDictionary<string, InteractionHandler> handlers, string? customId)
    {
        foreach (var (prefix, handler) in handlers)
        {
            if (customId?.StartsWith(prefix, StringComparison.Ordinal) == true)
                return handler;
        }

        return null;
    }
}
