namespace ChatBot.Discord.Gateway;

/// <summary>One WebSocket, which the tests replace.</summary>
internal interface IGatewaySocket : IDisposable
{
    /// <summary>What the server closed it with, if it did.</summary>
    public int? CloseCode { get; }

    public Task ConnectAsync(Uri url, CancellationToken cancellationToken);

    public ValueTask<SocketRead> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken);

    public ValueTask SendAsync(ReadOnlyMemory<byte> text, CancellationToken cancellationToken);

    public Task CloseAsync(int code, CancellationToken cancellationToken);
}
