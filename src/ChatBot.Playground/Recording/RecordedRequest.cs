using System.Text.Json.Nodes;

namespace ChatBot.Playground.Recording;

/// <summary>A request that came to the API, as it came.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">Path and query, still percent-encoded.</param>
/// <param name="Headers">The headers by name.</param>
/// <param name="Body">Parsed JSON; <c>{payload_json, files}</c> of a multipart form; text that is no JSON; null when there was none.</param>
public sealed record RecordedRequest(string Method, string Path, JsonObject Headers, JsonNode? Body)
{
    /// <summary>The request as a line of the recording.</summary>
    public JsonObject ToJson()
    {
        var json = new JsonObject { ["method"] = Method, ["path"] = Path, ["headers"] = Headers.DeepClone() };
        if (Body is not null) json["body"] = Body.DeepClone();
        return json;
    }
}
