using System.Text.Json.Nodes;
using ChatBot.Playground.Json;

namespace ChatBot.Playground.Validation;

/// <summary>Choices of options and of autocomplete (interactions/application-commands.mdx#application-command-object-application-command-option-choice-structure).</summary>
internal static class ChoiceRules
{
    public static void Check(JsonObject owner, string field, string path, long optionType, FormErrors errors)
    {
        var choices = Fields.List(owner, field, path, 0, 25, errors);
        for (var i = 0; i < choices.Count; i++)
        {
            var at = path.Length == 0 ? $"{field}.{i}" : $"{path}.{field}.{i}";
            Fields.Text(choices[i], "name", at, 100, errors, required: true);
            var value = choices[i]["value"];
            if (value is null) errors.Required($"{at}.value");
            else if (optionType == 3) Fields.Text(choices[i], "value", at, 100, errors);
            else if (optionType == 4 && JsonReading.AsNumber(value) is null) errors.Add($"{at}.value", "NUMBER_TYPE_COERCE", "Value is not int.");
            else if (optionType == 10 && JsonReading.AsReal(value) is null) errors.Add($"{at}.value", "NUMBER_TYPE_COERCE", "Value is not float.");
        }
    }
}
