using System.Text.RegularExpressions;
using ChatBot.Discord.Entities;

namespace ChatBot.Discord.Interactions;

/// <summary>What Discord would refuse in a command (interactions/application-commands.mdx#application-command-object).</summary>
internal static partial class CommandRules
{
    private const int MaxOptions = 25;
    private const int MaxDescription = 100;
    private const int MaxName = 32;
    private const int MaxSize = 8_000;

    public static string? Violation(ApplicationCommand command)
    {
        if (command.Type is not (CommandType.ChatInput or CommandType.None))
        {
            return command switch
            {
                { Name.Length: 0 or > MaxName } => "its name has 1-32 characters",
                { Description.Length: > 0 } => "only slash commands have a description",
                { Options.Count: > 0 } => "only slash commands have options",
                _ => null,
            };
        }

        return Described(command.Name, command.Description) ?? Options(command.Options ?? [])
            ?? (Size(command.Name, command.NameLocalizations, command.Description, command.DescriptionLocalizations, command.Options) > MaxSize ? "all its texts together exceed 8000 characters" : null);
    }

    private static string? Options(IReadOnlyList<CommandOption> options)
    {
        if (options.Count > MaxOptions)
            return "it has more than 25 options";
        if (options.DistinctBy(option => option.Name).Count() != options.Count)
            return "two options have the same name";
        if (options.SkipWhile(option => option.Required == true).Any(option => option.Required == true))
            return "required options come first";
        return options.Select(option => Option(option) is { } violation ? $"option {option.Name}: {violation}" : null).FirstOrDefault(violation => violation is not null);
    }

    private static string? Option(CommandOption option) => Described(option.Name, option.Description) ?? option switch
    {
        { Choices.Count: > MaxOptions } => "it has more than 25 choices",
        { Autocomplete: true, Choices.Count: > 0 } => "autocomplete and choices exclude each other",
        { Choices: { } choices } when choices.Any(choice => choice.Name.Length is 0 or > 100 || choice.Value.ToString().Length > 100) => "a choice has 1-100 characters",
        { Type: CommandOptionType.None } => "it has no type",
        _ => Options(option.Options ?? []),
    };

    private static string? Described(string name, string description)
    {
        if (!NamePattern().IsMatch(name) || name.Any(letter => char.ToLowerInvariant(letter) != letter))
            return "its name has 1-32 letters, digits, - or _, in lower case";
        return description.Length is 0 or > MaxDescription ? "its description has 1-100 characters" : null;
    }

    private static int Size(string name, IReadOnlyDictionary<string, string>? names, string description, IReadOnlyDictionary<string, string>? descriptions, IReadOnlyList<CommandOption>? options) =>
        Longest(name, names) + Longest(description, descriptions) + (options ?? []).Sum(option =>
            Size(option.Name, option.NameLocalizations, option.Description, option.DescriptionLocalizations, option.Options)
            + (option.Choices ?? []).Sum(choice => Longest(choice.Name, choice.NameLocalizations) + choice.Value.ToString().Length));

    private static int Longest(string text, IReadOnlyDictionary<string, string>? localizations) =>
        Math.Max(text.Length, localizations is { Count: > 0 } ? localizations.Values.Max(localized => localized.Length) : 0);

    // .NET knows no \p{sc=Deva} and \p{sc=Thai}: their marks, which are no letters, are spelt out.
    [GeneratedRegex(@"^[-_'\p{L}\p{N}\u0900-\u097F\u0E01-\u0E4E]{1,32}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex NamePattern();
}
