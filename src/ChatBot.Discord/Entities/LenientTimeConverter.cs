using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatBot.Discord.Entities;

/// <summary>ISO 8601 times; what is none becomes the default.</summary>
internal sealed class LenientTimeConverter : JsonConverter<DateTimeOffset>
{
    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            if (reader.TryGetDateTimeOffset(out var time))
                return time;
            return DateTimeOffset.TryParse(LenientText.Read(ref reader), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var text) ? text : default;
        }

        reader.Skip();
        return default;
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
