using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using ChatBot.Discord.Entities;

namespace ChatBot.Commands;

/// <summary>Names and descriptions of commands and options, in the languages of Discord that they are written in.</summary>
internal sealed class CommandTexts
{
    private const string English = "en";

    // Discord knows two Spanishes (reference.mdx#locales).
    private static readonly (string File, string[] Locales)[] Languages =
    [
        ("de", ["de"]),
        ("es", ["es-ES", "es-419"]),
        ("fr", ["fr"]),
        ("pt-BR", ["pt-BR"]),
    ];

    private readonly FrozenDictionary<string, string> _english = Load(English);
    private readonly Dictionary<string, FrozenDictionary<string, string>> _others = Languages
        .Select(language => (Texts: Load(language.File), language.Locales))
        .SelectMany(language => language.Locales.Select(locale => (locale, language.Texts)))
        .ToDictionary(pair => pair.locale, pair => pair.Texts);

    /// <summary>A slash command of that English name.</summary>
    public ApplicationCommand Command(string name, params IReadOnlyList<CommandOption> options) => new()
    {
        Name = name,
        NameLocalizations = Localized($"{name}.name"),
        Description = _english[$"{name}.description"],
        DescriptionLocalizations = Localized($"{name}.description"),
        Options = options.Count == 0 ? null : options,
    };

    /// <summary>A command in the Apps menu of messages, with the text of that key for its name.</summary>
    public ApplicationCommand MessageCommand(string key) => new()
    {
        Type = CommandType.Message,
        Name = _english[$"{key}.name"],
        NameLocalizations = Localized($"{key}.name"),
    };

    /// <summary>An option of a command.</summary>
    public CommandOption Option(string command, string name, CommandOptionType type) => new()
    {
        Type = type,
        Name = name,
        NameLocalizations = Localized($"{command}.{name}.name"),
        Description = _english[$"{command}.{name}.description"],
        DescriptionLocalizations = Localized($"{command}.{name}.description"),
    };

    /// <summary>The values that an option of a command may have.</summary>
    public IReadOnlyList<CommandChoice> Choices(string command, string option, params IReadOnlyList<string> values) =>
        [.. values.Select(value => new CommandChoice(_english[$"{command}.{option}.{value}"], value) { NameLocalizations = Localized($"{command}.{option}.{value}") })];

    /// <summary>An option of a command, to choose by its name.</summary>
    public CommandChoice Choice(string command, string option) =>
        new(_english[$"{command}.{option}.name"], option) { NameLocalizations = Localized($"{command}.{option}.name") };

    private Dictionary<string, string> Localized(string key) => _others.ToDictionary(language => language.Key, language => language.Value[key]);

    private static FrozenDictionary<string, string> Load(string language)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"{typeof(CommandTexts).Namespace}.Languages.{language}.json")!;
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.EnumerateObject().ToFrozenDictionary(text => text.Name, text => text.Value.GetString()!);
    }
}
