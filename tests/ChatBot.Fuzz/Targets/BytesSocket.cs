using ChatBot.Discord.Gateway;

namespace ChatBot.Fuzz.Targets;

/// <summary>A connection whose frames are at hand; it is closed when they are used up.</summary>
internal sealed class BytesSocket(IReadOnlyList<(byte[] Bytes, bool IsText)> frames) : IGatewaySocket
{
    private int _frame;
    private int _at;

    public int? CloseCode => null;

    public Task ConnectAsync(Uri url, CancellationToken cancellationToken) => Task.CompletedTask;

    public ValueTask<SocketRead> ReceiveAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        if (_frame == frames.Count) return new(new SocketRead(0, EndOfMessage: true, IsText: false, IsClose: true));
        var (bytes, isText) = frames[_frame];
        var count = Math.Min(buffer.Length, bytes.Length - _at);
        bytes.AsMemory(_at, count).CopyTo(buffer);
        _at += count;
        var isEnd = _at == bytes.Length;
        if (isEnd) (_frame, _at) = (_frame + 1, 0);
        return new(new SocketRead(count, isEnd, isText, IsClose: false));
    }

    public ValueTask SendAsync(ReadOnlyMemory<byte> text, CancellationToken cancellationToken) => ValueTask.CompletedTask;

    public Task CloseAsync(int code, CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose()
    {
        // Nothing is held.
    }
}
