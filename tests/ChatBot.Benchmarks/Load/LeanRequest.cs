using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ChatBot.Benchmarks.Load;

/// <summary>A message that the bot posts.</summary>
/// <param name="Body">Its JSON.</param>
/// <param name="ReceivedAt">When its first byte was there, a timestamp of the system's clock.</param>
internal readonly record struct LeanRequest(byte[] Body, long ReceivedAt)
{
    /// <summary>The message that it replies to; 0 where it is no reply.</summary>
    public ulong Question
    {
        get
        {
            using var reference = JsonDocument.Parse(Part("message_reference", "{}"));
            return reference.RootElement.TryGetProperty("message_id", out var id) ? ulong.Parse(id.GetString()!, CultureInfo.InvariantCulture) : 0;
        }
    }

    /// <summary>The JSON of one of its parts as it stands there.</summary>
    public string Part(string name, string otherwise)
    {
        var reader = new Utf8JsonReader(Body);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isIt = reader.ValueTextEquals(name);
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            reader.Skip();
            if (isIt) return Encoding.UTF8.GetString(Body.AsSpan(start..(int)reader.BytesConsumed));
        }

        return otherwise;
    }
}
