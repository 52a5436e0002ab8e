using System.Text.Json.Nodes;
using ChatBot.Playground.Json;

namespace ChatBot.Playground.Validation;

/// <summary>The checks that fields of many forms share.</summary>
internal static class Fields
{
    /// <summary>A text within its length; absent or null is fine unless it is required.</summary>
    public static string? Text(JsonObject json, string name, string path, int most, FormErrors errors, bool required = false)
    {
        var at = path.Length == 0 ? name : $"{path}.{name}";
        var node = json[name];
        if (node is null)
        {
            if (required) errors.Required(at);
            return null;
        }

        if (JsonReading.AsText(node) is not { } text)
        {
            errors.Add(at, "STRING_TYPE_CONVERT", "Could not interpret value as string.");
            return null;
        }

        var length = TextLength.Of(text);
        if (required && TextLength.IsBlank(text)) errors.Required(at);
        else if (required && length > most) errors.BadLength(at, 1, most);
        else if (length > most) errors.TooLong(at, most);
        return text;
    }

    /// <summary>A whole number within its range; absent or null is fine.</summary>
    public static long? Number(JsonObject json, string name, string path, long least, long most, FormErrors errors)
    {
        var at = path.Length == 0 ? name : $"{path}.{name}";
        if (json[name] is not { } node) return null;
        if (JsonReading.AsNumber(node) is not { } number) errors.Add(at, "NUMBER_TYPE_COERCE", $"Value \"{node.ToJsonString()}\" is not int.");
        else if (number < least) errors.Add(at, "NUMBER_TYPE_MIN", $"int value should be greater than or equal to {least}.");
        else if (number > most) errors.Add(at, "NUMBER_TYPE_MAX", $"int value should be less than or equal to {most}.");
        else return number;
        return null;
    }

    /// <summary>A list of objects of at most so many; absent or null is an empty one.</summary>
    public static IReadOnlyList<JsonObject> List(JsonObject json, string name, string path, int least, int most, FormErrors errors)
    {
        var at = path.Length == 0 ? name : $"{path}.{name}";
        var node = json[name];
        if (node is null)
        {
            if (least > 0) errors.Required(at);
            return [];
        }

        if (node is not JsonArray array)
        {
            errors.Add(at, "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");
            return [];
        }

        if (array.Count < least || array.Count > most) errors.BadLength(at, least, most);
        var objects = new List<JsonObject>(array.Count);
        for (var i = 0; i < array.Count; i++)
        {
            if (array[i] is JsonObject item) objects.Add(item);
            else errors.WrongType($"{at}.{i}", "dictionaries");
        }

        return objects;
    }

    public static void Url(JsonObject json, string name, string path, FormErrors errors)
    {
        if (json[name] is not { } node) return;
        var text = JsonReading.AsText(node);
        var fits = Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "attachment" or "discord";
        if (!fits) errors.Add($"{path}.{name}", "URL_TYPE_INVALID_URL", "Not a well formed URL.");
        else if (text!.Length > 2048) errors.TooLong($"{path}.{name}", 2048);
    }
}
