using System.IO.Compression;
using System.Text;
using System.Text.Json;
using ChatBot.Discord;
using ChatBot.Discord.Dispatch;
using ChatBot.Discord.Entities;
using ChatBot.Discord.Gateway;
using ChatBot.Fuzz.Making;
using Microsoft.Extensions.Logging.Abstractions;

namespace ChatBot.Fuzz.Targets;

/// <summary>
/// What a gateway sends. The first byte says how: 't' as text, 'z' as a zlib stream that is made of it, each payload after a
/// byte of 0x1E; 'r' the compressed bytes themselves.
/// </summary>
internal sealed class GatewayTarget : IFuzzTarget
{
    private const byte Separator = 0x1E;

    private readonly SessionTracker _session = new();
    private readonly EventDispatcher _dispatcher;
    private long _sequence;

    public GatewayTarget()
    {
        _dispatcher = new EventDispatcher(new DiscordOptions { IgnoreOwnMessages = true }, _session, TimeProvider.System, NullLogger.Instance);
        On(GatewayEvents.Ready);
        On(GatewayEvents.MessageCreate);
        On(GatewayEvents.MessageUpdate);
        On(GatewayEvents.MessageDelete);
        On(GatewayEvents.MessageDeleteBulk);
        On(GatewayEvents.MessageReactionAdd);
        On(GatewayEvents.MessageReactionRemove);
        On(GatewayEvents.GuildCreate);
        On(GatewayEvents.GuildDelete);
        On(GatewayEvents.ChannelCreate);
        On(GatewayEvents.ChannelUpdate);
        On(GatewayEvents.ChannelDelete);
        On(GatewayEvents.ThreadCreate);
        On(GatewayEvents.ThreadUpdate);
        On(GatewayEvents.ThreadDelete);
        On(GatewayEvents.Raw("SOMETHING_NEW"));
        On(new GatewayEvent<Interaction>("INTERACTION_CREATE", DiscordJson.Default.Interaction, _ => 0));
    }

    public string Name => "gateway";

    public string What => "the gateway's decoder: frames, zlib stream, payloads, events";

    public (long Base, int PerByte) Memory => (1 << 20, 2200);

    public bool StaysOnThread => true;

    public byte[] Make(Chance chance)
    {
        var how = chance.Of<char>(['t', 'z', 'z', 'r']);
        var payloads = Enumerable.Range(0, 1 + chance.Skewed(4)).Select(_ => Encoding.UTF8.GetBytes(DiscordMaker.Payload(chance))).ToList();
        if (how != 'r') return [(byte)how, .. payloads.SelectMany(payload => (byte[])[Separator, .. payload])];
        var frames = Compress(payloads);
        return [(byte)how, .. frames.SelectMany(frame => frame)];
    }

    public void Take(byte[] input)
    {
        if (input.Length == 0) return;
        using var receiver = new PayloadReceiver(new BytesSocket(Frames(input)));
        try
        {
            while (receiver.ReceiveAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult() is { } payload) Read(payload.Span);
        }
        catch (InvalidDataException)
        {
            // The stream is broken, and the connection ends.
        }
    }

    public void Dispose() => _dispatcher.Dispose();

    private void On<T>(GatewayEvent<T> kind) => _dispatcher.On(kind, (_, _) => Task.CompletedTask);

    private void Read(ReadOnlySpan<byte> json)
    {
        try
        {
            var payload = GatewayPayload.Parse(json);
            if (payload.Opcode != GatewayOpcode.Dispatch) return;
            if (payload.EventName.SequenceEqual("READY"u8)) _session.Started(JsonSerializer.Deserialize(payload.Data, DiscordJson.Default.Ready) ?? throw new JsonException("READY is empty."));
            if (_session.TryReceive(++_sequence, out var receipt)) _dispatcher.Accept(payload.EventName, payload.Data, receipt);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            // What GatewayConnection takes for an unreadable payload.
        }
    }

    private static List<(byte[] Bytes, bool IsText)> Frames(byte[] input)
    {
        if (input[0] == (byte)'r') return [(input[1..], false)];
        var payloads = new List<byte[]>();
        var start = 1;
        for (var at = 1; at <= input.Length; at++)
        {
            if (at < input.Length && input[at] != Separator) continue;
            if (at > start) payloads.Add(input[start..at]);
            start = at + 1;
        }

        return input[0] == (byte)'z' ? [.. Compress(payloads).Select(frame => (frame, false))] : [.. payloads.Select(payload => (payload, true))];
    }

    private static List<byte[]> Compress(List<byte[]> payloads)
    {
        using var compressed = new MemoryStream();
        using var zlib = new ZLibStream(compressed, CompressionLevel.Fastest, leaveOpen: true);
        var frames = new List<byte[]>();
        foreach (var payload in payloads)
        {
            compressed.SetLength(0);
            zlib.Write(payload);
            zlib.Flush();
            frames.Add(compressed.ToArray());
        }

        return frames;
    }
}
