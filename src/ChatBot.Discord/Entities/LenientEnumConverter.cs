using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ChatBot.Discord.Entities;

/// <summary>Numbers in and out, whatever their value: Discord adds members to its enumerations without notice.</summary>
internal sealed class LenientEnumConverter<T> : JsonConverter<T>
    where T : struct, Enum
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number when reader.TryGetInt64(out var number):
                return FromInt64(number);
            case JsonTokenType.String when long.TryParse(LenientText.Read(ref reader), out var text):
                return FromInt64(text);
            default:
                reader.Skip();
                return default;
        }
    }

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteNumberValue(ToInt64(value));

    private static T FromInt64(long number)
    {
        if (Unsafe.SizeOf<T>() == sizeof(long))
            return Unsafe.BitCast<long, T>(number);
        return number is >= int.MinValue and <= int.MaxValue ? Unsafe.BitCast<int, T>((int)number) : default;
    }

    private static long ToInt64(T value) =>
        Unsafe.SizeOf<T>() == sizeof(long) ? Unsafe.BitCast<T, long>(value) : Unsafe.BitCast<T, int>(value);
}
