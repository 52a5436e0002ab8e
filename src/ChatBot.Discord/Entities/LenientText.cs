using System.Text.Json;

namespace ChatBot.Discord.Entities;

internal static class LenientText
{
    /// <summary>A string token's text; one that holds half a surrogate pair or broken UTF-8 is read with replacement characters.</summary>
    public static string? Read(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }
}
