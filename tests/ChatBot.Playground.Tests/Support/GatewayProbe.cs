using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace ChatBot.Playground.Tests.Support;

/// <summary>A bare gateway client that does only what it is told.</summary>
internal sealed class GatewayProbe : IAsyncDisposable
{
    public const int Intents = 4609;

    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromSeconds(15), TimeProvider.System);
    private readonly MemoryStream _compressed = new();
    private ZLibStream? _zlib;

    public int? CloseCode => (int?)_socket.CloseStatus;

    public static async Task<GatewayProbe> OpenAsync(Uri url, bool compressed = false, string query = "v=10&encoding=json")
    {
        var probe = new GatewayProbe();
        if (compressed)
        {
            probe._zlib = new ZLibStream(probe._compressed, CompressionMode.Decompress);
            query += "&compress=zlib-stream";
        }

        await probe._socket.ConnectAsync(new Uri(url, $"?{query}"), probe._patience.Token);
        return probe;
    }

    /// <summary>Opens, greets and identifies; the next payload is what follows READY.</summary>
    public static async Task<(GatewayProbe Probe, JsonObject Ready)> IdentifiedAsync(PlaygroundServer playground, int intents = Intents, bool compressed = false)
    {
        var probe = await OpenAsync(playground.GatewayUrl, compressed);
        await probe.ExpectOpAsync(10);
        await probe.IdentifyAsync(playground.BotToken, intents);
        var ready = await probe.EventAsync("READY");
        return (probe, ready);
    }

    public Task IdentifyAsync(string token, int? intents = Intents, string extra = "") => SendAsync(
        $$$"""{"op":2,"d":{"token":"{{{token}}}",{{{(intents is null ? "" : $"\"intents\":{intents},")}}}{{{extra}}}"properties":{"os":"linux","browser":"probe","device":"probe"} } }""");

    public Task ResumeAsync(string token, string session, int seq) => SendAsync(
        new JsonObject { ["op"] = 6, ["d"] = new JsonObject { ["token"] = token, ["session_id"] = session, ["seq"] = seq } }.ToJsonString());

    public Task SendAsync(string text) => _socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, _patience.Token);

    public async Task CloseAsync(int code) => await _socket.CloseOutputAsync((WebSocketCloseStatus)code, null, _patience.Token);

    /// <summary>The next payload; null once the line is closed or cut.</summary>
    public async Task<JsonObject?> NextAsync()
    {
        var text = await NextTextAsync();
        return text is null ? null : (JsonObject)JsonNode.Parse(text)!;
    }

    /// <summary>The next payload as text, whole or spoilt.</summary>
    public async Task<string?> NextTextAsync()
    {
        using var message = new MemoryStream();
        while (true)
        {
            if (!await ReadMessageAsync(message)) return null;
            if (_zlib is null) return Encoding.UTF8.GetString(message.ToArray());
            if (message.ToArray().AsSpan().EndsWith((ReadOnlySpan<byte>)[0, 0, 0xFF, 0xFF])) return Inflate(message.ToArray());
        }
    }

    public async Task<JsonObject> ExpectOpAsync(int op)
    {
        var payload = await NextAsync();
        Assert.Equal(op, (int?)payload?["op"]);
        return payload!;
    }

    /// <summary>Skips to an event; answers its data, with the sequence as "_s".</summary>
    public async Task<JsonObject> EventAsync(string name)
    {
        while (await NextAsync() is { } payload)
        {
            if ((string?)payload["t"] != name) continue;
            var data = (JsonObject)payload["d"]!.DeepClone();
            data["_s"] = payload["s"]!.DeepClone();
            return data;
        }

        throw new InvalidOperationException($"The line ended ({CloseCode}) before {name} came.");
    }

    /// <summary>Reads to the end; answers the code with which the server closed, null when it gave none.</summary>
    public async Task<int?> EndAsync()
    {
        while (await NextTextAsync() is not null)
        {
            // Only the end counts.
        }

        return CloseCode;
    }

    public ValueTask DisposeAsync()
    {
        _socket.Abort();
        _socket.Dispose();
        _zlib?.Dispose();
        _patience.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<bool> ReadMessageAsync(MemoryStream message)
    {
        var buffer = new byte[64 * 1024];
        try
        {
            while (true)
            {
                var received = await _socket.ReceiveAsync(buffer.AsMemory(), _patience.Token);
                if (received.MessageType == WebSocketMessageType.Close) return false;
                await message.WriteAsync(buffer.AsMemory(0, received.Count), _patience.Token);
                if (received.EndOfMessage) return true;
            }
        }
        catch (WebSocketException)
        {
            return false;
        }
    }

    private string Inflate(byte[] bytes)
    {
        _compressed.SetLength(0);
        _compressed.Write(bytes);
        _compressed.Position = 0;
        using var reader = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = _zlib!.Read(buffer)) > 0) reader.Write(buffer, 0, read);
        return Encoding.UTF8.GetString(reader.ToArray());
    }
}
