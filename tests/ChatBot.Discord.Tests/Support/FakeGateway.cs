using System.Threading.Channels;
using ChatBot.Discord.Gateway;

namespace ChatBot.Discord.Tests.Support;

/// <summary>Hands out sockets and lets the test take them up in turn.</summary>
internal sealed class FakeGateway
{
    private readonly Channel<FakeSocket> _sockets = Channel.CreateUnbounded<FakeSocket>();
    private int _made;

    public int Made => Volatile.Read(ref _made);

    /// <summary>How many the test has not taken up yet.</summary>
    public int Waiting => _sockets.Reader.Count;

    public bool Unreachable { get; set; }

    public IGatewaySocket Create()
    {
        var socket = new FakeSocket { Unreachable = Unreachable };
        Interlocked.Increment(ref _made);
        _sockets.Writer.TryWrite(socket);
        return socket;
    }

    public async Task<FakeSocket> NextAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        return await _sockets.Reader.ReadAsync(patience.Token);
    }
}
