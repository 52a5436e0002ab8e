using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using ChatBot.Settings.Catalog;
using ChatBot.Settings.Rules;

namespace ChatBot.Settings.Writing;

/// <summary>The JSON schema of appsettings.json, by which editors complete and check it.</summary>
internal static class SettingsSchema
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write()
    {
        var properties = new JsonObject { ["$schema"] = new JsonObject { ["type"] = "string" } };
        foreach (var section in SettingsCatalog.Sections.Where(section => section.Name.Length > 0))
        {
            foreach (var key in section.Keys.Where(key => !key.IsSecret && !key.IsEnvironmentOnly)) Add(properties, key, 0);
            properties[section.Name]!["description"] = section.About;
        }

        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "Settings of ChatBot",
            ["type"] = "object",
            ["properties"] = properties,
            ["additionalProperties"] = false,
        };
        return schema.ToJsonString(Readable) + "\n";
    }

    private static void Add(JsonObject properties, SettingsKey key, int depth)
    {
        var name = key.Segments[depth];
        if (depth == key.Segments.Length - 1)
        {
            properties[name] = ValueOf(key);
            return;
        }

        properties[name] ??= new JsonObject();
        var node = properties[name]!.AsObject();
        var next = key.Segments[depth + 1];
        if (next is SettingsKey.Index or SettingsKey.AnyName)
        {
            var (type, content) = next == SettingsKey.Index ? ("array", "items") : ("object", "additionalProperties");
            node["type"] = type;
            if (depth + 2 == key.Segments.Length)
            {
                node["description"] = key.Description;
                node[content] = ValueOf(key, isItem: true);
                return;
            }

            node[content] ??= EmptyObject();
            Add(node[content]!["properties"]!.AsObject(), key, depth + 2);
            return;
        }

        if (node.Count == 0) properties[name] = node = EmptyObject();
        Add(node["properties"]!.AsObject(), key, depth + 1);
    }

    private static JsonObject EmptyObject() => new() { ["type"] = "object", ["properties"] = new JsonObject(), ["additionalProperties"] = false };

    private static JsonObject ValueOf(SettingsKey key, bool isItem = false)
    {
        var value = new JsonObject();
        if (!isItem) value["description"] = key.Description;
        if (key.Words is { } words)
        {
            value["enum"] = new JsonArray([.. words.Select(word => JsonValue.Create(word))]);
        }
        else
        {
            value["type"] = key.Type == typeof(bool) ? "boolean" : key.Type == typeof(int) || key.Type == typeof(long) ? "integer" : key.Type == typeof(double) ? "number" : "string";
        }

        if (key.Rule is WithinAttribute range) (value["minimum"], value["maximum"]) = (range.Minimum, range.Maximum);
        if (key.Rule is IdAttribute) value["pattern"] = "^[0-9]{1,20}$";
        if (!isItem && DefaultOf(key) is { } set) value["default"] = set;
        return value;
    }

    private static JsonValue? DefaultOf(SettingsKey key) => key.Default switch
    {
        null or "" => null,
        bool yes => JsonValue.Create(yes),
        int number => JsonValue.Create(number),
        long number => JsonValue.Create(number),
        double number => JsonValue.Create(number),
        var other => JsonValue.Create(EffectiveSetting.TextOf(other)),
    };
}
