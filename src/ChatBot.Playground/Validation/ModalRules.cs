using System.Text.Json.Nodes;
using ChatBot.Playground.Json;

namespace ChatBot.Playground.Validation;

/// <summary>interactions/receiving-and-responding.mdx#interaction-response-object-modal.</summary>
internal static class ModalRules
{
    public static void Check(JsonObject modal, FormErrors errors)
    {
        Fields.Text(modal, "custom_id", "data", 100, errors, required: true);
        Fields.Text(modal, "title", "data", 45, errors, required: true);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var components = Fields.List(modal, "components", "data", 1, 5, errors);
        for (var i = 0; i < components.Count; i++) CheckTop(components[i], $"data.components.{i}", ids, errors);
    }

    private static void CheckTop(JsonObject component, string path, HashSet<string> ids, FormErrors errors)
    {
        switch ((ComponentType?)component.Number("type"))
        {
            case ComponentType.TextDisplay:
                Fields.Text(component, "content", path, 4000, errors, required: true);
                break;
            case ComponentType.Label:
                Fields.Text(component, "label", path, 45, errors, required: true);
                Fields.Text(component, "description", path, 100, errors);
                if (component.Object("component") is { } labelled) CheckInput(labelled, $"{path}.component", ids, needsLabel: false, errors);
                else errors.Required($"{path}.component");
                break;
            case ComponentType.ActionRow:
                var inside = Fields.List(component, "components", path, 1, 1, errors);
                for (var i = 0; i < inside.Count; i++)
                {
                    if (inside[i].Number("type") == (long)ComponentType.TextInput) CheckInput(inside[i], $"{path}.components.{i}", ids, needsLabel: true, errors);
                    else errors.NotOneOf($"{path}.components.{i}.type", "4");
                }

                break;
            default:
                errors.NotOneOf($"{path}.type", "1, 10, 18");
                break;
        }
    }

    private static void CheckInput(JsonObject input, string path, HashSet<string> ids, bool needsLabel, FormErrors errors)
    {
        var id = Fields.Text(input, "custom_id", path, 100, errors, required: true);
        if (id is not null && !ids.Add(id)) errors.Add($"{path}.custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
        var type = (ComponentType?)input.Number("type");
        if (ComponentRules.IsSelect((long?)type)) SelectRules.Check(input, path, errors);
        else if (type == ComponentType.TextInput) CheckTextInput(input, path, needsLabel, errors);
        else if (type is not (ComponentType.FileUpload or ComponentType.RadioGroup or ComponentType.CheckboxGroup or ComponentType.Checkbox))
            errors.NotOneOf($"{path}.type", "3, 4, 5, 6, 7, 8, 19, 21, 22, 23");
    }

    private static void CheckTextInput(JsonObject input, string path, bool needsLabel, FormErrors errors)
    {
        if (input["style"] is null) errors.Required($"{path}.style");
        Fields.Number(input, "style", path, 1, 2, errors);
        Fields.Text(input, "label", path, 45, errors, required: needsLabel);
        Fields.Text(input, "placeholder", path, 100, errors);
        Fields.Text(input, "value", path, 4000, errors);
        var least = Fields.Number(input, "min_length", path, 0, 4000, errors) ?? 0;
        var most = Fields.Number(input, "max_length", path, 1, 4000, errors) ?? 4000;
        if (least > most) errors.Add($"{path}.min_length", "TEXT_INPUT_COMPONENT_MIN_LENGTH_GREATER_THAN_MAX_LENGTH", "min_length cannot be greater than max_length");
    }
}
