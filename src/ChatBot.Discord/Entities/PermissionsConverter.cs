using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatBot.Discord.Entities;

/// <summary>Permissions are decimal strings, beyond what a JSON number holds safely (topics/permissions.mdx).</summary>
internal sealed class PermissionsConverter : JsonConverter<Permissions>
{
    public override Permissions Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return ulong.TryParse(LenientText.Read(ref reader), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? (Permissions)value : default;
            case JsonTokenType.Number:
                return reader.TryGetUInt64(out var number) ? (Permissions)number : default;
            default:
                reader.Skip();
                return default;
        }
    }

    public override void Write(Utf8JsonWriter writer, Permissions value, JsonSerializerOptions options) =>
        writer.WriteStringValue(((ulong)value).ToString(CultureInfo.InvariantCulture));
}
