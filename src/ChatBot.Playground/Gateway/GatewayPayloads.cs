using System.Text;

namespace ChatBot.Playground.Gateway;

/// <summary>Gateway payloads as bytes (events/gateway-events.mdx#payload-structure).</summary>
internal static class GatewayPayloads
{
    public static byte[] HeartbeatAck { get; } = """{"t":null,"s":null,"op":11,"d":null}"""u8.ToArray();

    public static byte[] HeartbeatRequest { get; } = """{"t":null,"s":null,"op":1,"d":null}"""u8.ToArray();

    public static byte[] Reconnect { get; } = """{"t":null,"s":null,"op":7,"d":null}"""u8.ToArray();

    public static byte[] InvalidSession(bool isResumable) => isResumable
        ? """{"t":null,"s":null,"op":9,"d":true}"""u8.ToArray()
        : """{"t":null,"s":null,"op":9,"d":false}"""u8.ToArray();

    public static byte[] Hello(TimeSpan interval, bool withOp = true) => Encoding.UTF8.GetBytes(
        $$$"""{"t":null,"s":null,{{{(withOp ? "\"op\":10," : "")}}}"d":{"heartbeat_interval":{{{(long)interval.TotalMilliseconds}}},"_trace":["[\"playground\",{\"micros\":0.0}]"]}}""");

    public static byte[] Dispatch(string name, int seq, byte[] data)
    {
        var head = Encoding.UTF8.GetBytes($$"""{"t":"{{name}}","s":{{seq}},"op":0,"d":""");
        var payload = new byte[head.Length + data.Length + 1];
        head.CopyTo(payload, 0);
        data.CopyTo(payload, head.Length);
        payload[^1] = (byte)'}';
        return payload;
    }
}
