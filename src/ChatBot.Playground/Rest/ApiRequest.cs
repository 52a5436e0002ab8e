using System.Text.Json.Nodes;
using ChatBot.Playground.Validation;
using ChatBot.Playground.World;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace ChatBot.Playground.Rest;

/// <summary>A request that was read whole; handlers only look things up and change the world.</summary>
internal sealed class ApiRequest(RouteValueDictionary route, IQueryCollection query, RequestBody body)
{
    public IReadOnlyList<StoredFile> Files => body.Files;

    public JsonNode? Body => body.Json;

    /// <summary>The body as an object; 50035 when it is none.</summary>
    public JsonObject Form => body.Problem is { } problem
        ? throw problem
        : body.Json as JsonObject ?? throw ApiErrors.Form("_errors", "MODEL_TYPE_CONVERT", "Only dictionaries may be used in a ModelType");

    /// <summary>The body as a list; 50035 when it is none.</summary>
    public JsonArray List => body.Problem is { } problem
        ? throw problem
        : body.Json as JsonArray ?? throw ApiErrors.Form("_errors", "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType");

    public string Text(string name) => route[name]?.ToString() ?? "";

    /// <summary>A snowflake of the path; 50035 when it is none.</summary>
    public ulong Id(string name) => ulong.TryParse(Text(name), out var id)
        ? id
        : throw ApiErrors.Form(name, "NUMBER_TYPE_COERCE", $"Value \"{Text(name)}\" is not snowflake.");

    public string? Query(string name) => query.TryGetValue(name, out var values) && values.Count > 0 ? values[0] : null;

    public ulong? QueryId(string name) => ulong.TryParse(Query(name), out var id) ? id : null;

    /// <summary>reference.mdx#boolean-query-strings: true, True and 1 are true.</summary>
    public bool QueryFlag(string name) => Query(name) is "true" or "True" or "1";

    public int QueryNumber(string name, int otherwise, int least, int most)
    {
        if (Query(name) is not { } text) return otherwise;
        if (!int.TryParse(text, out var number)) throw ApiErrors.Form(name, "NUMBER_TYPE_COERCE", $"Value \"{text}\" is not int.");
        if (number < least) throw ApiErrors.Form(name, "NUMBER_TYPE_MIN", $"int value should be greater than or equal to {least}.");
        return number <= most ? number : throw ApiErrors.Form(name, "NUMBER_TYPE_MAX", $"int value should be less than or equal to {most}.");
    }
}
