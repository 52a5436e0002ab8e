using System.Text.Json.Nodes;

namespace ChatBot.Playground.Tests.Support;

internal sealed record Answer(int Status, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public JsonNode Json => JsonNode.Parse(Text)!;

    public int Code => (int)Json["code"]!;

    public ulong Id => ulong.Parse((string)Json["id"]!);

    /// <summary>The code of the first error at a path such as <c>embeds.0.title</c>.</summary>
    public string? ErrorAt(string path)
    {
        var at = Json["errors"];
        foreach (var step in path.Split('.')) at = at?[step];
        return (string?)at?["_errors"]?[0]?["code"];
    }

    public static async Task<Answer> ReadAsync(HttpResponseMessage response) => new(
        (int)response.StatusCode,
        await response.Content.ReadAsStringAsync(),
        response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(',', h.Value), StringComparer.OrdinalIgnoreCase));
}
