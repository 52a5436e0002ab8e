using System.Text.Json.Serialization;
using ChatBot.Discord.Interactions;

namespace ChatBot.Discord.Rest;

/// <summary>How messages are written. What is only written needs no lenient converters, and is written straight, with nothing looked up.</summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Serialization,
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(MessagePayload))]
[JsonSerializable(typeof(MessageCallback))]
internal sealed partial class OutgoingJson : JsonSerializerContext;
