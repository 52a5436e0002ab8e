using System.Text.Json.Nodes;
using ChatBot.Playground.Json;
using ChatBot.Playground.Validation;
using ChatBot.Playground.World;

namespace ChatBot.Playground.Control;

/// <summary>A modal filled in (interactions/receiving-and-responding.mdx#interaction-object-modal-submit-data-structure).</summary>
internal static class ModalForm
{
    public static JsonObject Fill(JsonObject modal, IReadOnlyDictionary<string, JsonNode?> values, ResolvedData resolved)
    {
        var components = ComponentIds.Number(modal.Array("components") ?? []);
        var offered = ComponentIds.All(components).Select(c => c.Text("custom_id")).OfType<string>().ToHashSet();
        if (values.Keys.FirstOrDefault(k => !offered.Contains(k)) is { } unknown) throw new PlaygroundException($"The modal has no field {unknown}.");

        var filled = new JsonArray();
        foreach (var component in components.OfType<JsonObject>())
        {
            var json = new JsonObject { ["type"] = component["type"]?.DeepClone(), ["id"] = component["id"]?.DeepClone() };
            if (component.Object("component") is { } labelled) json["component"] = Answer(labelled, values, resolved);
            else if (component.Array("components") is { } row) json["components"] = JsonWriting.ArrayOf(row.OfType<JsonObject>().Select(c => Answer(c, values, resolved)));
            filled.Add((JsonNode)json);
        }

        var data = new JsonObject { ["custom_id"] = modal.Text("custom_id"), ["components"] = filled };
        if (!resolved.IsEmpty) data["resolved"] = resolved.Json;
        return data;
    }

    private static JsonObject Answer(JsonObject input, IReadOnlyDictionary<string, JsonNode?> values, ResolvedData resolved)
    {
        var customId = input.Text("custom_id")!;
        var type = (ComponentType)input.Number("type")!;
        var json = new JsonObject { ["type"] = (int)type, ["id"] = input["id"]?.DeepClone(), ["custom_id"] = customId };
        values.TryGetValue(customId, out var value);
        if (type == ComponentType.TextInput)
        {
            json["value"] = Text(input, JsonReading.AsText(value) ?? input.Text("value") ?? "");
            return json;
        }

        if (!ComponentRules.IsSelect((long)type))
        {
            json[type is ComponentType.CheckboxGroup or ComponentType.FileUpload ? "values" : "value"] = value?.DeepClone();
            return json;
        }

        List<string> chosen = value is JsonArray list ? [.. list.Select(JsonReading.AsText).OfType<string>()] : JsonReading.AsText(value) is { } one ? [one] : [];
        if (chosen.Count > 0 || input.Flag("required") != false) SelectChoice.Check(input, chosen);
        resolved.AddChosen(type, chosen);
        json["values"] = JsonWriting.ArrayOf(chosen.Select(v => (JsonNode)v));
        return json;
    }

    private static string Text(JsonObject input, string text)
    {
        var length = TextLength.Of(text);
        if (length == 0 && input.Flag("required") != false) throw new PlaygroundException($"{input.Text("custom_id")} is required.");
        var fits = length == 0 || (length >= (input.Number("min_length") ?? 0) && length <= (input.Number("max_length") ?? 4000));
        return fits ? text : throw new PlaygroundException($"{input.Text("custom_id")} is too short or too long.");
    }
}
