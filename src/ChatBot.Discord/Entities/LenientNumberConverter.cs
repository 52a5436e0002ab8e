using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatBot.Discord.Entities;

/// <summary>Whole numbers, also when they come as strings, with a fraction, or not at all.</summary>
internal sealed class LenientNumberConverter : JsonConverter<int>
{
    public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number when reader.TryGetDouble(out var number):
                return Clamp(number);
            case JsonTokenType.String when double.TryParse(LenientText.Read(ref reader), out var text):
                return Clamp(text);
            default:
                reader.Skip();
                return 0;
        }
    }

    public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => writer.WriteNumberValue(value);

    private static int Clamp(double number) => double.IsNaN(number) ? 0 : (int)Math.Clamp(number, int.MinValue, int.MaxValue);
}
