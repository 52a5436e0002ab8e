using System.Text.Json.Nodes;
using ChatBot.Playground.Json;

namespace ChatBot.Playground.Validation;

/// <summary>The components of messages (components/reference.mdx).</summary>
internal sealed class ComponentRules(FormErrors errors, bool isV2)
{
    private readonly HashSet<string> _customIds = new(StringComparer.Ordinal);
    private int _count;

    public static bool IsSelect(long? type) => type is 3 or 5 or 6 or 7 or 8;

    public static void Check(IReadOnlyList<JsonObject> components, string path, bool isV2, FormErrors errors)
    {
        var rules = new ComponentRules(errors, isV2);
        for (var i = 0; i < components.Count; i++) rules.CheckTop(components[i], $"{path}.{i}");
        if (!isV2 && components.Count > 5) errors.BadLength(path, 1, 5);
        if (isV2 && rules._count > 40) errors.Add(path, "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", "The total number of components exceeds 40");
    }

    private void CheckTop(JsonObject component, string path)
    {
        var type = (ComponentType?)component.Number("type");
        if (type == ComponentType.ActionRow)
        {
            CheckRow(component, path);
            return;
        }

        if (!isV2 || type is not (ComponentType.Section or ComponentType.TextDisplay or ComponentType.MediaGallery or ComponentType.File or ComponentType.Separator or ComponentType.Container))
        {
            errors.NotOneOf($"{path}.type", isV2 ? "1, 9, 10, 12, 13, 14, 17" : "1");
            return;
        }

        CheckV2(type.Value, component, path);
    }

    private void CheckV2(ComponentType type, JsonObject component, string path)
    {
        _count++;
        switch (type)
        {
            case ComponentType.TextDisplay:
                Fields.Text(component, "content", path, 4000, errors, required: true);
                break;
            case ComponentType.Section:
                var texts = Fields.List(component, "components", path, 1, 3, errors);
                for (var i = 0; i < texts.Count; i++) CheckV2(ComponentType.TextDisplay, texts[i], $"{path}.components.{i}");
                if (component.Object("accessory") is not { } accessory) errors.Required($"{path}.accessory");
                else if (accessory.Number("type") == (long)ComponentType.Button) CheckButton(accessory, $"{path}.accessory");
                else _count++;
                break;
            case ComponentType.MediaGallery:
                Fields.List(component, "items", path, 1, 10, errors);
                break;
            case ComponentType.Container:
                Fields.Number(component, "accent_color", path, 0, 0xFFFFFF, errors);
                var children = Fields.List(component, "components", path, 1, 40, errors);
                for (var i = 0; i < children.Count; i++) CheckTop(children[i], $"{path}.components.{i}");
                break;
        }
    }

    private void CheckRow(JsonObject row, string path)
    {
        _count++;
        var inside = Fields.List(row, "components", path, 1, 5, errors);
        for (var i = 0; i < inside.Count; i++)
        {
            var at = $"{path}.components.{i}";
            var type = inside[i].Number("type");
            if (type == (long)ComponentType.Button) CheckButton(inside[i], at);
            else if (IsSelect(type)) CheckSelect(inside[i], at);
            else errors.NotOneOf($"{at}.type", "2, 3, 5, 6, 7, 8");
        }

        if (inside.Count > 1 && inside.Any(c => IsSelect(c.Number("type"))))
            errors.Add(path, "COMPONENT_LAYOUT_WIDTH_EXCEEDED", "The specified component exceeds the maximum width");
    }

    private void CheckButton(JsonObject button, string path)
    {
        _count++;
        var style = Fields.Number(button, "style", path, 1, 6, errors);
        if (button["style"] is null) errors.Required($"{path}.style");
        Fields.Text(button, "label", path, 80, errors);
        if (style == 5)
        {
            if (button["url"] is null) errors.Required($"{path}.url");
            else if (button.Text("url")?.Length > 512) errors.TooLong($"{path}.url", 512);
            else Fields.Url(button, "url", path, errors);
            if (button["custom_id"] is not null) errors.Add($"{path}.custom_id", "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", "A custom id and url cannot both be specified");
        }
        else if (style is >= 1 and <= 4)
        {
            CheckCustomId(button, path);
            if (button["url"] is not null) errors.Add($"{path}.url", "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", "A custom id and url cannot both be specified");
            if (button["label"] is null && button["emoji"] is null) errors.Add(path, "BUTTON_COMPONENT_INVALID", "A button needs a label or an emoji");
        }
    }

    private void CheckSelect(JsonObject select, string path)
    {
        _count++;
        CheckCustomId(select, path);
        SelectRules.Check(select, path, errors);
    }

    private void CheckCustomId(JsonObject component, string path)
    {
        var id = Fields.Text(component, "custom_id", path, 100, errors, required: true);
        if (id is not null && !_customIds.Add(id)) errors.Add($"{path}.custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
    }
}
