using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using ChatBot.Playground.Faults;
using ChatBot.Playground.Json;
using Microsoft.AspNetCore.Http;

namespace ChatBot.Playground.Gateway;

/// <summary>One WebSocket: what comes in, what goes out and when it has been silent for too long.</summary>
internal sealed class GatewayConnection : IDisposable
{
    private const int MaxPayload = 4096;

    private readonly WebSocket _socket;
    private readonly HttpContext _http;
    private readonly GatewayServer _server;
    private readonly ZlibStreamWriter? _zlib;
    private readonly SendLimit _limit;
    private readonly Channel<OutFrame> _out = System.Threading.Channels.Channel.CreateUnbounded<OutFrame>(new UnboundedChannelOptions { SingleReader = true });
    private readonly CancellationTokenSource _over;
    private readonly ITimer _silence;
    private byte[]? _heldBack;
    private bool _closing;
    private volatile bool _isHalfOpen;

    public GatewayConnection(WebSocket socket, HttpContext http, GatewayServer server, PlaygroundConnection log, bool isCompressed)
    {
        _socket = socket;
        _http = http;
        _server = server;
        Log = log;
        _zlib = isCompressed ? new ZlibStreamWriter() : null;
        _limit = new SendLimit(server.World.Time);
        _over = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted);
        _silence = server.World.Time.CreateTimer(_ => OnSilence(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public PlaygroundConnection Log { get; }

    public GatewaySession? Session { get; set; }

    /// <summary>Set when Identify and Resume are to meet bad luck here.</summary>
    public (ConnectFault Fault, int Code)? Fault { get; set; }

    public bool IsZlib => _zlib is not null;

    public async Task RunAsync()
    {
        var sending = PumpAsync();
        ExpectHeartbeat();
        lock (_server.World.Gate) _server.Greet(this);
        try
        {
            await ReceiveAsync();
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            // The line is gone; the session decides below what that means.
        }

        _out.Writer.TryComplete();
        lock (_server.World.Gate) _server.Leave(this);
        await _over.CancelAsync();
        await sending;
    }

    public void Send(byte[] payload) => _out.Writer.TryWrite(new OutFrame(OutFrameKind.Payload, payload));

    public void Send(OutFrame frame) => _out.Writer.TryWrite(frame);

    /// <summary>Sends an event, perhaps twice or after the one that follows it.</summary>
    public void SendEvent(byte[] payload)
    {
        var faults = _server.Faults;
        if (_heldBack is { } earlier)
        {
            _heldBack = null;
            Send(payload);
            Send(earlier);
            return;
        }

        if (faults.EventsToSwap > 0)
        {
            faults.EventsToSwap--;
            _heldBack = payload;
            return;
        }

        Send(payload);
        if (faults.EventsToDuplicate == 0) return;
        faults.EventsToDuplicate--;
        Send(payload);
    }

    public void Close(int code, string? reason = null) => Send(new OutFrame(OutFrameKind.Close, [], code, reason ?? GatewayCloseCodes.Reason(code)));

    public void Cut() => Send(new OutFrame(OutFrameKind.Cut, []));

    /// <summary>Neither hears nor speaks from now on, and does not hang up.</summary>
    public void GoHalfOpen() => _isHalfOpen = true;

    public void ExpectHeartbeat() => _silence.Change(_server.World.Options.HeartbeatInterval * 2, Timeout.InfiniteTimeSpan);

    public void Dispose()
    {
        _silence.Dispose();
        _zlib?.Dispose();
        _over.Dispose();
    }

    private void OnSilence()
    {
        if (_isHalfOpen) return;
        lock (_server.World.Gate)
        {
            if (Session is { } session) _server.Sessions.End(session);
            Close(GatewayCloseCodes.SessionTimedOut);
        }
    }

    private async Task ReceiveAsync()
    {
        var buffer = new byte[MaxPayload + 1];
        var length = 0;
        while (true)
        {
            var received = await _socket.ReceiveAsync(buffer.AsMemory(length), _over.Token);
            if (_isHalfOpen)
            {
                if (received.MessageType == WebSocketMessageType.Close) return;
                length = 0;
                continue;
            }

            if (received.MessageType == WebSocketMessageType.Close)
            {
                Log.ClientCloseCode = (int?)_socket.CloseStatus;
                if (!_closing) Send(new OutFrame(OutFrameKind.Close, [], (int)(_socket.CloseStatus ?? WebSocketCloseStatus.NormalClosure)));
                return;
            }

            length += received.Count;
            if (length > MaxPayload)
            {
                lock (_server.World.Gate) Close(GatewayCloseCodes.DecodeError);
                length = 0;
            }
            else if (received.EndOfMessage)
            {
                Handle(buffer.AsSpan(0, length));
                length = 0;
            }
        }
    }

    private void Handle(ReadOnlySpan<byte> bytes)
    {
        lock (_server.World.Gate)
        {
            if (_closing) return;
            if (!_limit.TryTake())
            {
                Close(GatewayCloseCodes.RateLimited);
                return;
            }

            if (Parse(bytes) is not { } payload)
            {
                Close(GatewayCloseCodes.DecodeError);
                return;
            }

            Log.Add(payload);
            _server.Handle(this, payload);
        }
    }

    private static JsonObject? Parse(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonNode.Parse(bytes, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false }) is JsonObject json && json.Number("op") is not null ? json : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task PumpAsync()
    {
        try
        {
            await foreach (var frame in _out.Reader.ReadAllAsync(_over.Token))
            {
                if (_isHalfOpen && frame.Kind is not OutFrameKind.Cut) continue;
                if (_server.Faults.FrameDelay is { Ticks: > 0 } delay) await Task.Delay(delay, _server.World.Time, _over.Token);
                await WriteAsync(frame);
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // Whoever listened is gone.
        }
    }

    private async Task WriteAsync(OutFrame frame)
    {
        switch (frame.Kind)
        {
            case OutFrameKind.Payload:
                await WritePayloadAsync(frame.Bytes);
                break;
            case OutFrameKind.TruncatedZlib:
                var whole = _zlib?.Compress(frame.Bytes) ?? frame.Bytes;
                await WriteBytesAsync(whole.AsMemory(0, whole.Length / 2), _zlib is null ? WebSocketMessageType.Text : WebSocketMessageType.Binary);
                break;
            case OutFrameKind.RawText:
                await WriteBytesAsync(frame.Bytes, WebSocketMessageType.Text);
                break;
            case OutFrameKind.RawBinary:
                await WriteBytesAsync(frame.Bytes, WebSocketMessageType.Binary);
                break;
            case OutFrameKind.Cut:
                _closing = true;
                _http.Abort();
                break;
            case OutFrameKind.CloseWithoutCode:
                await CloseAsync(WebSocketCloseStatus.Empty, reason: null);
                break;
            default:
                Log.ServerCloseCode = frame.Code;
                await CloseAsync((WebSocketCloseStatus)frame.Code, frame.Reason);
                break;
        }
    }

    private async Task WritePayloadAsync(byte[] payload)
    {
        var bytes = _zlib?.Compress(payload) ?? payload;
        if (TakeCorruption())
        {
            bytes = [.. bytes];
            for (var i = bytes.Length / 3; i < bytes.Length; i += 7) bytes[i] ^= 0x55;
        }

        var type = _zlib is null ? WebSocketMessageType.Text : WebSocketMessageType.Binary;
        if (_zlib is null || _server.Faults.FrameSplit is not (> 0 and var split))
        {
            await WriteBytesAsync(bytes, type);
            return;
        }

        // zlib-stream: a payload ends with 00 00 FF FF, not with a message.
        for (var at = 0; at < bytes.Length; at += split) await WriteBytesAsync(bytes.AsMemory(at, Math.Min(split, bytes.Length - at)), type);
    }

    private bool TakeCorruption()
    {
        lock (_server.World.Gate)
        {
            if (_server.Faults.FramesToCorrupt == 0) return false;
            _server.Faults.FramesToCorrupt--;
            return true;
        }
    }

    private Task WriteBytesAsync(ReadOnlyMemory<byte> bytes, WebSocketMessageType type) =>
        _socket.SendAsync(bytes, type, endOfMessage: true, _over.Token).AsTask();

    private async Task CloseAsync(WebSocketCloseStatus code, string? reason)
    {
        _closing = true;
        _out.Writer.TryComplete();
        await _socket.CloseOutputAsync(code, reason, _over.Token);
        _over.CancelAfter(TimeSpan.FromSeconds(5));
    }
}
