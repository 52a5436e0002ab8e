using System.Text.Json.Nodes;
using ChatBot.Playground.Validation;
using ChatBot.Playground.World;

namespace ChatBot.Playground.Rest;

/// <summary>What came with a request, and what is wrong with it for those who need it.</summary>
internal sealed record RequestBody(JsonNode? Json, IReadOnlyList<StoredFile> Files, ApiException? Problem)
{
    /// <summary>As the recording shows it: parsed JSON, text that is none, or the parts of a form.</summary>
    public JsonNode? Recorded { get; init; }
}
