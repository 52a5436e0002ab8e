using System.Text.Json.Nodes;
using ChatBot.Playground.Json;

namespace ChatBot.Playground.Commands;

internal sealed class ApplicationCommand(ulong id, ulong application, ulong? guild, ulong version, JsonObject definition)
{
    public ulong Id { get; } = id;

    public ulong? Guild { get; } = guild;

    public JsonObject Definition { get; } = definition;

    public string Name => Definition.Text("name")!;

    public long Type => Definition.Number("type") ?? 1;

    public JsonObject ToJson(bool withLocalizations)
    {
        var json = new JsonObject { ["id"] = Id.ToString(), ["application_id"] = application.ToString(), ["version"] = version.ToString() };
        if (Guild is { } scope) json["guild_id"] = scope.ToString();
        foreach (var (name, value) in Definition) json[name] = value?.DeepClone();
        if (!withLocalizations) RemoveLocalizations(json);
        return json;
    }

    private static void RemoveLocalizations(JsonObject part)
    {
        part.Remove("name_localizations");
        part.Remove("description_localizations");
        foreach (var inner in part.Objects("options").Concat(part.Objects("choices"))) RemoveLocalizations(inner);
    }
}
