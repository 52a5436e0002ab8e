using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatBot.Rendering.Json;

/// <summary>Writes an enum's values as <c>notAQuestion</c>.</summary>
internal sealed class CamelCase<TEnum>() : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.CamelCase)
    where TEnum : struct, Enum;
