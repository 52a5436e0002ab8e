using System.Threading.Channels;
using ChatBot.Discord.Gateway;

namespace ChatBot.Benchmarks.Discord;

/// <summary>A socket whose bytes come from memory.</summary>
internal sealed class MemorySocket : IGatewaySocket
{
    private readonly Channel<ReadOnlyMemory<byte>> _messages = Channel.CreateUnbounded<ReadOnlyMemory<byte>>(new UnboundedChannelOptions { SingleReader = true });
    private ReadOnlyMemory<byte> _current;

    public int? CloseCode => null;

    public void Deliver(ReadOnlyMemory<byte> message) => _messages.Writer.TryWrite(message);

    public Task ConnectAsync(Uri url, CancellationToken cancellationToken) => Task.CompletedTask;

    public async ValueTask<SocketRead> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        if (_current.IsEmpty) _current = await _messages.Reader.ReadAsync(cancellationToken);
        var count = Math.Min(buffer.Length, _current.Length);
        _current[..count].CopyTo(buffer);
        _current = _current[count..];
        return new SocketRead(count, _current.IsEmpty, IsText: false, IsClose: false);
    }

    public ValueTask SendAsync(ReadOnlyMemory<byte> text, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public Task CloseAsync(int code, CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
    }
}
