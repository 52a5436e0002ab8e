using System.Text.Json.Nodes;
using ChatBot.Playground.Json;

namespace ChatBot.Playground.Validation;

/// <summary>Select menus of messages and modals (components/reference.mdx#string-select).</summary>
internal static class SelectRules
{
    public static void Check(JsonObject select, string path, FormErrors errors)
    {
        Fields.Text(select, "placeholder", path, 150, errors);
        var least = Fields.Number(select, "min_values", path, 0, 25, errors) ?? 1;
        var most = Fields.Number(select, "max_values", path, 1, 25, errors) ?? 1;
        if (least > most) errors.Add($"{path}.min_values", "SELECT_COMPONENT_MIN_VALUES_GREATER_THAN_MAX_VALUES", "min_values cannot be greater than max_values");
        if (select.Number("type") != (long)ComponentType.StringSelect) return;

        var options = Fields.List(select, "options", path, 1, 25, errors);
        var values = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < options.Count; i++)
        {
            var at = $"{path}.options.{i}";
            Fields.Text(options[i], "label", at, 100, errors, required: true);
            Fields.Text(options[i], "description", at, 100, errors);
            var value = Fields.Text(options[i], "value", at, 100, errors, required: true);
            if (value is not null && !values.Add(value)) errors.Add($"{at}.value", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used");
        }

        if (most > options.Count && options.Count > 0) errors.Add($"{path}.max_values", "SELECT_COMPONENT_MAX_VALUES_TOO_LARGE", "max_values cannot be greater than the number of options");
    }
}
