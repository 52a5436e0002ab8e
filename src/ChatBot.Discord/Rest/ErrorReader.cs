using System.Collections.Immutable;
using System.Net;
using System.Text.Json;

namespace ChatBot.Discord.Rest;

/// <summary>Reads Discord's error body, whatever of it there is (reference.mdx#error-messages).</summary>
internal static class ErrorReader
{
    private const int MaxErrors = 50;

    public static DiscordException Read(RestRequest request, HttpStatusCode status, ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            if (root.ValueKind == JsonValueKind.Object)
            {
                var errors = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
                if (root.TryGetProperty("errors", out var tree))
                    Flatten(tree, "", errors);
                return new DiscordException(request.ToString(), status, Number(root, "code"), Text(root, "message") ?? status.ToString(), errors.ToImmutable());
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Not Discord's own words: a proxy's page, or nothing.
        }

        return new DiscordException(request.ToString(), status, 0, status.ToString());
    }

    public static int Code(ReadOnlyMemory<byte> body, out double? retryAfter, out bool global)
    {
        retryAfter = null;
        global = false;
        try
        {
            using var document = JsonDocument.Parse(body);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                return 0;

            if (root.TryGetProperty("retry_after", out var wait) && wait.ValueKind == JsonValueKind.Number)
                retryAfter = wait.GetDouble();
            global = root.TryGetProperty("global", out var isGlobal) && isGlobal.ValueKind == JsonValueKind.True;
            return Number(root, "code");
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            return 0;
        }
    }

    private static void Flatten(JsonElement node, string path, ImmutableSortedDictionary<string, string>.Builder errors)
    {
        if (node.ValueKind != JsonValueKind.Object || errors.Count >= MaxErrors)
            return;

        foreach (var property in node.EnumerateObject())
        {
            if (property.NameEquals("_errors") && property.Value.ValueKind == JsonValueKind.Array)
                errors[path] = string.Join(", ", property.Value.EnumerateArray().Select(error => Text(error, "message") ?? Text(error, "code") ?? "invalid"));
            else
                Flatten(property.Value, path.Length == 0 ? property.Name : $"{path}.{property.Name}", errors);
        }
    }

    private static int Number(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) ? number : 0;

    private static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
