using System.Globalization;
using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace ChatBot.Benchmarks.Load;

/// <summary>The gateway's side of one connection: Hello, READY, events in order as zlib-stream, heartbeats acknowledged (events/gateway.mdx).</summary>
internal sealed class LeanGateway(WebSocket socket, string guild)
{
    private readonly Channel<string> _out = Channel.CreateUnbounded<string>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Lock _turn = new();
    private int _sequence;

    public void Dispatch(string name, string data)
    {
        lock (_turn) _out.Writer.TryWrite($$"""{"t":"{{name}}","s":{{++_sequence}},"op":0,"d":{{data}}}""");
    }

    public async Task RunAsync(CancellationToken stop)
    {
        _out.Writer.TryWrite("""{"t":null,"s":null,"op":10,"d":{"heartbeat_interval":41250}}""");
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var sending = SendAsync(over.Token);
        try
        {
            await ReceiveAsync(over.Token);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            // The bot is gone.
        }

        await over.CancelAsync();
        await sending;
    }

    private async Task ReceiveAsync(CancellationToken stop)
    {
        var buffer = new byte[4096];
        while (await socket.ReceiveAsync(buffer, stop) is { MessageType: not WebSocketMessageType.Close } received)
        {
            using var json = JsonDocument.Parse(buffer.AsMemory(0, received.Count));
            var op = json.RootElement.GetProperty("op").GetInt32();
            if (op == 1) _out.Writer.TryWrite("""{"t":null,"s":null,"op":11,"d":null}""");
            if (op != 2) continue;
            var bot = LeanServer.Bot.ToString(CultureInfo.InvariantCulture);
            Dispatch("READY", $$$"""{"v":10,"session_id":"load","resume_gateway_url":"ws://127.0.0.1:1/","user":{"id":"{{{bot}}}","username":"ChatBot","bot":true},"guilds":[{"id":"1000000000000000010","unavailable":true}],"application":{"id":"{{{bot}}}","flags":0}}""");
            Dispatch("GUILD_CREATE", guild);
        }
    }

    private async Task SendAsync(CancellationToken stop)
    {
        using var compressed = new MemoryStream();
        await using var zlib = new ZLibStream(compressed, CompressionLevel.Fastest, leaveOpen: true);
        try
        {
            await foreach (var payload in _out.Reader.ReadAllAsync(stop))
            {
                await zlib.WriteAsync(Encoding.UTF8.GetBytes(payload), stop);
                await zlib.FlushAsync(stop);
                await socket.SendAsync(compressed.GetBuffer().AsMemory(0, (int)compressed.Length), WebSocketMessageType.Binary, endOfMessage: true, stop);
                compressed.SetLength(0);
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            // The bot is gone.
        }
    }
}
