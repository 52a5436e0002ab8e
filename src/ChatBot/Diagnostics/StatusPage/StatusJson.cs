using System.Text.Json.Serialization;

namespace ChatBot.Diagnostics.StatusPage;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StatusUpdate))]
internal sealed partial class StatusJson : JsonSerializerContext;
