using System.Text;
using System.Text.Json;

namespace ChatBot.Discord.Gateway;

/// <summary>A payload's envelope, read without looking into what it holds (events/gateway-events.mdx#payload-structure).</summary>
internal readonly ref struct GatewayPayload
{
    private GatewayPayload(GatewayOpcode opcode, long? sequence, ReadOnlySpan<byte> eventName, ReadOnlySpan<byte> data)
    {
        Opcode = opcode;
        Sequence = sequence;
        EventName = eventName;
        Data = data;
    }

    public GatewayOpcode Opcode { get; }

    public long? Sequence { get; }

    /// <summary>In UTF-8; empty on all but dispatches.</summary>
    public ReadOnlySpan<byte> EventName { get; }

    /// <summary>The JSON of "d"; empty where there is none.</summary>
    public ReadOnlySpan<byte> Data { get; }

    /// <exception cref="JsonException">It is not a JSON object.</exception>
    public static GatewayPayload Parse(ReadOnlySpan<byte> json)
    {
        var opcode = GatewayOpcode.None;
        long? sequence = null;
        ReadOnlySpan<byte> eventName = default;
        ReadOnlySpan<byte> data = default;

        var reader = new Utf8JsonReader(json);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("A payload is an object.");

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (isOp, isSequence, isName, isData) = (reader.ValueTextEquals("op"u8), reader.ValueTextEquals("s"u8), reader.ValueTextEquals("t"u8), reader.ValueTextEquals("d"u8));
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            if (isOp && reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var op))
                opcode = (GatewayOpcode)op;
            else if (isSequence && reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var s))
                sequence = s;
            else if (isName && reader.TokenType == JsonTokenType.String)
                eventName = reader.ValueIsEscaped ? Encoding.UTF8.GetBytes(reader.GetString()!) : reader.ValueSpan;

            reader.Skip();
            if (isData)
                data = json[start..(int)reader.BytesConsumed];
        }

        if (reader.TokenType != JsonTokenType.EndObject)
            throw new JsonException("The payload ends early.");
        return new GatewayPayload(opcode, sequence, eventName, data);
    }

    /// <summary>Whether it is JSON at all, of whatever shape.</summary>
    public static bool IsJson(ReadOnlySpan<byte> payload)
    {
        var reader = new Utf8JsonReader(payload);
        try
        {
            return reader.Read() && reader.TrySkip();
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
