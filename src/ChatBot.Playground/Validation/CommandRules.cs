using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ChatBot.Playground.Json;

namespace ChatBot.Playground.Validation;

/// <summary>Application commands (interactions/application-commands.mdx#application-command-object).</summary>
internal static partial class CommandRules
{
    private const int CombinedSize = 8000;

    public static void Check(JsonObject command, string path, FormErrors errors)
    {
        var type = command.Number("type") ?? 1;
        if (type is < 1 or > 4) errors.NotOneOf(Under(path, "type"), "1, 2, 3, 4");
        if (type is 2 or 3)
        {
            Fields.Text(command, "name", path, 32, errors, required: true);
            if (!string.IsNullOrEmpty(command.Text("description"))) errors.Add(Under(path, "description"), "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_INVALID", "Context menu commands cannot have description");
            if (command.Array("options") is { Count: > 0 }) errors.Add(Under(path, "options"), "APPLICATION_COMMAND_CONTEXT_MENU_OPTIONS_INVALID", "Context menu commands cannot have options");
        }
        else
        {
            CheckName(command, path, errors);
            Fields.Text(command, "description", path, 100, errors, required: true);
            CheckLocalizations(command, path, errors);
            CheckOptions(command, path, depth: 0, errors);
            if (Size(command) > CombinedSize) errors.Add(path.Length == 0 ? "_errors" : path, "APPLICATION_COMMAND_TOO_LARGE", $"Command exceeds maximum size ({CombinedSize})");
        }

        if (command["default_member_permissions"] is JsonValue bits && JsonReading.AsId(bits) is null)
            errors.Add(Under(path, "default_member_permissions"), "NUMBER_TYPE_COERCE", "Value is not int.");
        CheckKinds(command, "contexts", 2, path, errors);
        CheckKinds(command, "integration_types", 1, path, errors);
    }

    private static void CheckKinds(JsonObject command, string name, long most, string path, FormErrors errors)
    {
        if (command.Array(name) is not { } kinds) return;
        for (var i = 0; i < kinds.Count; i++)
        {
            if (JsonReading.AsNumber(kinds[i]) is not { } kind || kind < 0 || kind > most) errors.NotOneOf($"{Under(path, name)}.{i}", string.Join(", ", Enumerable.Range(0, (int)most + 1)));
        }
    }

    private static void CheckName(JsonObject named, string path, FormErrors errors)
    {
        if (Fields.Text(named, "name", path, 32, errors, required: true) is { } name && !IsName(name))
            errors.Add(Under(path, "name"), "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
    }

    private static bool IsName(string name) => NamePattern().IsMatch(name) && name.All(c => char.ToLowerInvariant(c) == c);

    private static void CheckLocalizations(JsonObject command, string path, FormErrors errors)
    {
        foreach (var (field, most) in (ReadOnlySpan<(string, int)>)[("name_localizations", 32), ("description_localizations", 100)])
        {
            if (command.Object(field) is not { } localized) continue;
            foreach (var (locale, text) in localized)
            {
                var at = $"{Under(path, field)}.{locale}";
                if (!Locales.Known.Contains(locale)) errors.NotOneOf(at, "the known locales");
                else if (text is not null && TextLength.Of(JsonReading.AsText(text)) is var length && (length < 1 || length > most)) errors.BadLength(at, 1, most);
                else if (most == 32 && JsonReading.AsText(text) is { } name && !IsName(name)) errors.Add(at, "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
            }
        }
    }

    private static void CheckOptions(JsonObject owner, string path, int depth, FormErrors errors)
    {
        var options = Fields.List(owner, "options", path, 0, 25, errors);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var sawOptional = false;
        var hasSubcommands = options.Any(o => o.Number("type") is 1 or 2);
        for (var i = 0; i < options.Count; i++)
        {
            var at = $"{Under(path, "options")}.{i}";
            var option = options[i];
            CheckName(option, at, errors);
            Fields.Text(option, "description", at, 100, errors, required: true);
            CheckLocalizations(option, at, errors);
            if (option.Text("name") is { } name && !names.Add(name)) errors.Add(at, "APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATE", "Option names must be unique");
            CheckOption(option, at, depth, hasSubcommands, errors);
            if (option.Number("type") is not > 2) continue;
            if (option.Flag("required") != true) sawOptional = true;
            else if (sawOptional) errors.Add(at, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options");
        }
    }

    private static void CheckOption(JsonObject option, string path, int depth, bool besideSubcommands, FormErrors errors)
    {
        if (option.Number("type") is not { } type || type is < 1 or > 11)
        {
            errors.NotOneOf($"{path}.type", "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11");
            return;
        }

        if (type is 1 or 2)
        {
            if (depth > (type == 1 ? 1 : 0)) errors.Add($"{path}.type", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Sub-command option type is invalid here");
            else CheckOptions(option, path, depth + 1, errors);
            return;
        }

        if (besideSubcommands) errors.Add($"{path}.type", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Sub-command and sub-command group option types are mutually exclusive to all other types");
        Fields.Number(option, "min_length", path, 0, 6000, errors);
        Fields.Number(option, "max_length", path, 1, 6000, errors);
        ChoiceRules.Check(option, "choices", path, type, errors);
        if (option.Flag("autocomplete") != true) return;
        if (type is not (3 or 4 or 10)) errors.Add($"{path}.autocomplete", "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID", "Only string, integer and number options may autocomplete");
        if (option.Array("choices") is { Count: > 0 }) errors.Add(path, "APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES_EXCLUSIVE", "Autocomplete and choices exclude each other");
    }

    private static int Size(JsonObject part) =>
        Longest(part, "name") + Longest(part, "description")
        + part.Objects("choices").Sum(c => Longest(c, "name") + TextLength.Of(JsonReading.AsText(c["value"]) ?? c["value"]?.ToJsonString()))
        + part.Objects("options").Sum(Size);

    private static int Longest(JsonObject part, string name) =>
        Math.Max(TextLength.Of(part.Text(name)), part.Object($"{name}_localizations")?.Max(p => (int?)TextLength.Of(JsonReading.AsText(p.Value))) ?? 0);

    private static string Under(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";

    /// <summary>.NET has no \p{sc=…}: the Devanagari and Thai ranges are spelled out.</summary>
    [GeneratedRegex(@"^[-_'\p{L}\p{N}\u0900-\u097F\uA8E0-\uA8FF\u0E01-\u0E3A\u0E40-\u0E5B]{1,32}$", RegexOptions.None, 1000)]
    private static partial Regex NamePattern();
}
