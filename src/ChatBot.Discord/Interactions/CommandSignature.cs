using System.Security.Cryptography;
using System.Text;
using ChatBot.Discord.Entities;

namespace ChatBot.Discord.Interactions;

/// <summary>
/// A hash that is the same for a command as declared and as Discord returns it, which adds defaults, drops what is empty and
/// keeps no order of localizations.
/// </summary>
internal static class CommandSignature
{
    private const char Separator = '\u001F';

    public static string Of(ApplicationCommand command, ApplicationCommand declared)
    {
        var text = new StringBuilder();
        Add(text, "type", ((int)(command.Type == CommandType.None ? CommandType.ChatInput : command.Type)).ToString());
        Describe(text, command.Name, command.NameLocalizations, command.Description, command.DescriptionLocalizations);
        Add(text, "permissions", command.DefaultMemberPermissions is { } permissions ? ((ulong)permissions).ToString() : "");
        Add(text, "nsfw", command.Nsfw == true ? "1" : "");

        // What a declaration leaves to Discord is not compared.
        if (declared.Contexts is not null)
            Add(text, "contexts", string.Join(',', (command.Contexts ?? []).Select(context => (int)context).Order()));
        if (declared.IntegrationTypes is not null)
            Add(text, "integrations", string.Join(',', (command.IntegrationTypes ?? []).Select(type => (int)type).Order()));
        Options(text, command.Options);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    private static void Options(StringBuilder text, IReadOnlyList<CommandOption>? options)
    {
        text.Append('[');
        foreach (var option in options ?? [])
        {
            Add(text, "type", ((int)option.Type).ToString());
            Describe(text, option.Name, option.NameLocalizations, option.Description, option.DescriptionLocalizations);
            Add(text, "required", option.Required == true ? "1" : "");
            Add(text, "autocomplete", option.Autocomplete == true ? "1" : "");
            Add(text, "value", $"{option.MinValue}..{option.MaxValue}");
            Add(text, "length", $"{option.MinLength}..{option.MaxLength}");
            Add(text, "channels", string.Join(',', (option.ChannelTypes ?? []).Select(type => (int)type).Order()));
            foreach (var choice in option.Choices ?? [])
            {
                Add(text, "choice", choice.Name);
                Add(text, "is", choice.Value.ToString());
                Localized(text, choice.NameLocalizations);
            }

            Options(text, option.Options);
        }

        text.Append(']');
    }

    private static void Describe(StringBuilder text, string name, IReadOnlyDictionary<string, string>? names, string description, IReadOnlyDictionary<string, string>? descriptions)
    {
        Add(text, "name", name);
        Localized(text, names);
        Add(text, "description", description);
        Localized(text, descriptions);
    }

    private static void Localized(StringBuilder text, IReadOnlyDictionary<string, string>? localizations)
    {
        foreach (var (locale, localized) in (localizations ?? new Dictionary<string, string>()).OrderBy(pair => pair.Key, StringComparer.Ordinal))
            Add(text, locale, localized);
    }

    private static void Add(StringBuilder text, string name, string value)
    {
        if (value.Length > 0)
            text.Append(name).Append(Separator).Append(value).Append(Separator);
    }
}
