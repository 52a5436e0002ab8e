using System.Text.Json.Nodes;

namespace ChatBot.Playground.Rest;

/// <summary>What a handler answers: a status, and JSON unless it is 204.</summary>
internal sealed record ApiResult(int Status, byte[]? Body)
{
    public static ApiResult NoContent { get; } = new(204, null);

    public static ApiResult Ok(JsonNode json) => new(200, Json.JsonWriting.ToUtf8(json));

    public static ApiResult Created(JsonNode json) => new(201, Json.JsonWriting.ToUtf8(json));
}
