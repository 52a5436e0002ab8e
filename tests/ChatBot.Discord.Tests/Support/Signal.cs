using System.Threading.Channels;

namespace ChatBot.Discord.Tests.Support;

/// <summary>What handlers report, in order, for a test to wait for.</summary>
internal sealed class Signal<T>
{
    private readonly Channel<T> _values = Channel.CreateUnbounded<T>();

    public void Set(T value) => _values.Writer.TryWrite(value);

    public async Task<T> NextAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        return await _values.Reader.ReadAsync(patience.Token);
    }

    public bool TryNext(out T? value) => _values.Reader.TryRead(out value);
}
