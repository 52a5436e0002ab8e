using System.Globalization;
using System.Text.Json.Nodes;

namespace ChatBot.Playground.Json;

/// <summary>Tolerant reading: a field of another type is as if it were absent.</summary>
internal static class JsonReading
{
    public static string? Text(this JsonObject json, string name) =>
        json[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    public static bool? Flag(this JsonObject json, string name) =>
        json[name] is JsonValue value && value.TryGetValue(out bool flag) ? flag : null;

    public static long? Number(this JsonObject json, string name) => AsNumber(json[name]);

    public static ulong? Id(this JsonObject json, string name) => AsId(json[name]);

    public static JsonObject? Object(this JsonObject json, string name) => json[name] as JsonObject;

    public static JsonArray? Array(this JsonObject json, string name) => json[name] as JsonArray;

    public static IEnumerable<JsonObject> Objects(this JsonObject json, string name) =>
        json[name] is JsonArray array ? array.OfType<JsonObject>() : [];

    /// <summary>Discord takes whole numbers as numbers and as decimal strings.</summary>
    public static long? AsNumber(JsonNode? node)
    {
        if (node is not JsonValue value) return null;
        if (value.TryGetValue(out long number)) return number;
        if (value.TryGetValue(out int small)) return small;
        if (value.TryGetValue(out double real) && real == Math.Floor(real) && Math.Abs(real) < long.MaxValue) return (long)real;
        return value.TryGetValue(out string? text) && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number)
            ? number
            : null;
    }

    public static double? AsReal(JsonNode? node)
    {
        if (node is not JsonValue value) return null;
        if (value.TryGetValue(out double real)) return real;
        return AsNumber(node);
    }

    public static ulong? AsId(JsonNode? node)
    {
        if (node is not JsonValue value) return null;
        if (value.TryGetValue(out ulong id)) return id;
        return value.TryGetValue(out string? text) && ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out id)
            ? id
            : null;
    }

    public static string? AsText(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
