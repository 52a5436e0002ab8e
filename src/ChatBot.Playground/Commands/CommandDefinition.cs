using System.Text.Json.Nodes;
using ChatBot.Playground.Json;

namespace ChatBot.Playground.Commands;

/// <summary>What Discord keeps of a definition: known fields only, defaults filled in, false flags left out.</summary>
internal static class CommandDefinition
{
    private static readonly string[] OptionFields =
        ["type", "name", "name_localizations", "description", "description_localizations", "choices", "options", "channel_types", "min_value", "max_value", "min_length", "max_length"];

    public static JsonObject Normalize(JsonObject given)
    {
        var type = given.Number("type") ?? 1;
        var json = new JsonObject
        {
            ["type"] = type,
            ["name"] = given.Text("name"),
            ["name_localizations"] = given["name_localizations"]?.DeepClone(),
            ["description"] = given.Text("description") ?? "",
            ["description_localizations"] = given["description_localizations"]?.DeepClone(),
            ["default_member_permissions"] = given.Id("default_member_permissions") is { } bits ? bits.ToString() : null,
            ["dm_permission"] = given.Flag("dm_permission") ?? true,
            ["contexts"] = given.Array("contexts")?.DeepClone(),
            ["integration_types"] = given.Array("integration_types")?.DeepClone() ?? new JsonArray(0),
            ["nsfw"] = given.Flag("nsfw") ?? false,
        };
        if (given.Array("options") is { Count: > 0 } options) json["options"] = JsonWriting.ArrayOf(options.OfType<JsonObject>().Select(Option));
        return json;
    }

    private static JsonObject Option(JsonObject given)
    {
        var json = new JsonObject();
        foreach (var field in OptionFields)
        {
            if (given[field] is not { } value || value is JsonArray { Count: 0 }) continue;
            json[field] = field == "options" ? JsonWriting.ArrayOf(given.Objects(field).Select(Option)) : value.DeepClone();
        }

        if (given.Flag("required") == true) json["required"] = true;
        if (given.Flag("autocomplete") == true) json["autocomplete"] = true;
        return json;
    }
}
