using System.Text.Json;
using ChatBot.Discord.Entities;

namespace ChatBot.Discord.Dispatch;

/// <summary>A look into a message's JSON that does not read all of it.</summary>
internal static class RawMessage
{
    /// <summary>Whether that user wrote it. What is no message is nobody's.</summary>
    public static bool IsBy(Snowflake user, ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        try
        {
            return TryFind(ref reader, "author"u8) && TryFind(ref reader, "id"u8)
                && reader.TokenType == JsonTokenType.String && Snowflake.TryParse(reader.GetString(), out var author) && author == user;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Goes into an object, to the value of one of its properties.</summary>
    private static bool TryFind(ref Utf8JsonReader reader, ReadOnlySpan<byte> property)
    {
        if (reader.TokenType == JsonTokenType.None) reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject) return false;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isIt = reader.ValueTextEquals(property);
            reader.Read();
            if (isIt) return true;
            reader.Skip();
        }

        return false;
    }
}
