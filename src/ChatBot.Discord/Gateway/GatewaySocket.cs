using System.Net.WebSockets;

namespace ChatBot.Discord.Gateway;

/// <summary>The real one.</summary>
internal sealed class GatewaySocket : IGatewaySocket
{
    // A cut line is noticed by the heartbeat's ACK first; this is for the socket itself, which can hang on Linux.
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(30);

    private readonly ClientWebSocket _socket = new();

    public GatewaySocket()
    {
        _socket.Options.KeepAliveInterval = KeepAlive;
        _socket.Options.KeepAliveTimeout = KeepAlive;
    }

    public int? CloseCode => (int?)_socket.CloseStatus;

    public Task ConnectAsync(Uri url, CancellationToken cancellationToken) => _socket.ConnectAsync(url, cancellationToken);

    public async ValueTask<SocketRead> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        var read = await _socket.ReceiveAsync(buffer, cancellationToken).ConfigureAwait(false);
        return new SocketRead(read.Count, read.EndOfMessage, read.MessageType == WebSocketMessageType.Text, read.MessageType == WebSocketMessageType.Close);
    }

    public ValueTask SendAsync(ReadOnlyMemory<byte> text, CancellationToken cancellationToken) =>
        _socket.SendAsync(text, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);

    public Task CloseAsync(int code, CancellationToken cancellationToken) =>
        _socket.State is WebSocketState.Open or WebSocketState.CloseReceived
            ? _socket.CloseOutputAsync((WebSocketCloseStatus)code, null, cancellationToken)
            : Task.CompletedTask;

    public void Dispose() => _socket.Dispose();
}
