using System.Text.Json.Nodes;
using ChatBot.Playground.Json;

namespace ChatBot.Playground.Validation;

/// <summary>resources/message.mdx#embed-object-embed-limits.</summary>
internal static class EmbedRules
{
    private const int Total = 6000;

    public static void Check(IReadOnlyList<JsonObject> embeds, string path, FormErrors errors)
    {
        var size = 0;
        for (var i = 0; i < embeds.Count; i++) size += Check(embeds[i], $"{path}.{i}", errors);
        if (size > Total) errors.Add(path, "MAX_EMBED_SIZE_EXCEEDED", $"Embed size exceeds maximum size of {Total}");
    }

    private static int Check(JsonObject embed, string path, FormErrors errors)
    {
        var size = Length(Fields.Text(embed, "title", path, 256, errors))
            + Length(Fields.Text(embed, "description", path, 4096, errors));
        Fields.Url(embed, "url", path, errors);
        Fields.Number(embed, "color", path, 0, 0xFFFFFF, errors);
        if (embed["timestamp"] is { } stamp && !DateTimeOffset.TryParse(JsonReading.AsText(stamp), out _))
            errors.Add($"{path}.timestamp", "DATETIME_TYPE_PARSE", $"Could not parse {stamp.ToJsonString()}. Should be ISO8601.");
        if (embed.Object("footer") is { } footer) size += Length(Fields.Text(footer, "text", $"{path}.footer", 2048, errors, required: true));
        if (embed.Object("author") is { } author)
        {
            size += Length(Fields.Text(author, "name", $"{path}.author", 256, errors, required: true));
            Fields.Url(author, "url", $"{path}.author", errors);
        }

        foreach (var picture in (ReadOnlySpan<string>)["image", "thumbnail"])
        {
            if (embed.Object(picture) is { } image) Fields.Url(image, "url", $"{path}.{picture}", errors);
        }

        var fields = Fields.List(embed, "fields", path, 0, 25, errors);
        for (var i = 0; i < fields.Count; i++)
        {
            size += Length(Fields.Text(fields[i], "name", $"{path}.fields.{i}", 256, errors, required: true))
                + Length(Fields.Text(fields[i], "value", $"{path}.fields.{i}", 1024, errors, required: true));
        }

        if (size == 0 && embed.Object("image") is null && embed.Object("thumbnail") is null)
            errors.Add($"{path}.description", "BASE_TYPE_REQUIRED", "This field is required");
        return size;
    }

    private static int Length(string? text) => TextLength.Of(text?.Trim());
}
