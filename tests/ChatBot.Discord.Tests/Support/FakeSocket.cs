using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using ChatBot.Discord.Gateway;

namespace ChatBot.Discord.Tests.Support;

/// <summary>A gateway connection without a network, played by hand; compresses as Discord does.</summary>
internal sealed class FakeSocket : IGatewaySocket
{
    private readonly Channel<(byte[] Bytes, bool IsText, int? Close, bool Cut)> _frames = Channel.CreateUnbounded<(byte[], bool, int?, bool)>();
    private readonly Channel<JsonElement> _sent = Channel.CreateUnbounded<JsonElement>();
    private readonly MemoryStream _compressed = new();
    private readonly ZLibStream _zlib;
    private ReadOnlyMemory<byte> _rest;
    private bool _restIsText;

    public FakeSocket() => _zlib = new ZLibStream(_compressed, CompressionLevel.Fastest, leaveOpen: true);

    public int? CloseCode { get; private set; }

    /// <summary>What the client closed it with.</summary>
    public int? ClosedWith { get; private set; }

    public Uri? Url { get; private set; }

    /// <summary>Whether connecting fails.</summary>
    public bool Unreachable { get; init; }

    /// <summary>Whether sending hangs.</summary>
    public bool Deaf { get; set; }

    public Task ConnectAsync(Uri url, CancellationToken cancellationToken)
    {
        Url = url;
        return Unreachable ? Task.FromException(new WebSocketException("refused")) : Task.CompletedTask;
    }

    public FakeSocket Hello(double interval = 41_250) => Send($$"""{"op":10,"d":{"heartbeat_interval":{{interval}} } }""");

    public FakeSocket Ready(string session = "s1", string resumeUrl = "wss://resume.test", long sequence = 1) =>
        Send($$"""{"t":"READY","s":{{sequence}},"op":0,"d":{"v":10,"session_id":"{{session}}","resume_gateway_url":"{{resumeUrl}}","user":{"id":"5","username":"bot","bot":true},"application":{"id":"6","flags":0},"guilds":[] } }""");

    public FakeSocket Event(string name, long sequence, string data = "{}") => Send($$"""{"t":"{{name}}","s":{{sequence}},"op":0,"d":{{data}}}""");

    public FakeSocket Message(long sequence, ulong id, ulong channel = 10, string content = "hi") => Event(
        "MESSAGE_CREATE",
        sequence,
        $$"""{"id":"{{id}}","channel_id":"{{channel}}","content":"{{content}}","type":0,"author":{"id":"7","username":"ann"} }""");

    public FakeSocket Send(string json)
    {
        _compressed.SetLength(0);
        _zlib.Write(Encoding.UTF8.GetBytes(json));
        _zlib.Flush();
        return SendBytes(_compressed.ToArray());
    }

    public FakeSocket SendBytes(byte[] bytes, bool isText = false)
    {
        _frames.Writer.TryWrite((bytes, isText, null, false));
        return this;
    }

    public void Close(int? code) => _frames.Writer.TryWrite(([], false, code ?? 0, false));

    /// <summary>The line goes dead with an error and no close frame.</summary>
    public void Cut() => _frames.Writer.TryWrite(([], false, null, true));

    /// <summary>The next payload that the client sends, heartbeats included.</summary>
    public async Task<JsonElement> ReceivedAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        return await _sent.Reader.ReadAsync(patience.Token);
    }

    /// <summary>The next payload with that opcode.</summary>
    public async Task<JsonElement> ReceivedAsync(int opcode)
    {
        while (true)
        {
            var payload = await ReceivedAsync();
            if (payload.GetProperty("op").GetInt32() == opcode)
                return payload.GetProperty("d");
        }
    }

    public async ValueTask<SocketRead> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        if (_rest.Length == 0)
        {
            var (bytes, isText, close, cut) = await _frames.Reader.ReadAsync(cancellationToken);
            if (cut)
                throw new WebSocketException(WebSocketError.ConnectionClosedPrematurely);
            if (close is { } code)
            {
                CloseCode = code == 0 ? null : code;
                return new SocketRead(0, true, false, true);
            }

            (_rest, _restIsText) = (bytes, isText);
        }

        var count = Math.Min(buffer.Length, _rest.Length);
        _rest[..count].CopyTo(buffer);
        _rest = _rest[count..];
        return new SocketRead(count, _rest.Length == 0, _restIsText, false);
    }

    public async ValueTask SendAsync(ReadOnlyMemory<byte> text, CancellationToken cancellationToken)
    {
        if (Deaf)
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        _sent.Writer.TryWrite(JsonDocument.Parse(text).RootElement);
    }

    public Task CloseAsync(int code, CancellationToken cancellationToken)
    {
        ClosedWith = code;
        Close(code);
        return Task.CompletedTask;
    }

    public void Dispose() => _zlib.Dispose();
}
