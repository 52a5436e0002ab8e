using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatBot.Discord.Entities;

internal sealed class ChoiceValueConverter : JsonConverter<ChoiceValue>
{
    public override ChoiceValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return LenientText.Read(ref reader) ?? "";
            case JsonTokenType.Number when reader.TryGetDouble(out var number):
                return number;
            default:
                reader.Skip();
                return default;
        }
    }

    public override void Write(Utf8JsonWriter writer, ChoiceValue value, JsonSerializerOptions options)
    {
        if (value.Number is { } number)
            writer.WriteNumberValue(number);
        else
            writer.WriteStringValue(value.Text ?? "");
    }
}
