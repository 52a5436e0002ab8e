namespace ChatBot.Playground.Gateway;

/// <summary>events/gateway.mdx#rate-limiting: 120 events a connection in 60 s.</summary>
internal sealed class SendLimit(TimeProvider time)
{
    private const int Most = 120;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(60);

    private readonly Queue<long> _times = new();

    public bool TryTake()
    {
        while (_times.TryPeek(out var first) && time.GetElapsedTime(first) >= Window) _times.Dequeue();
        _times.Enqueue(time.GetTimestamp());
        return _times.Count <= Most;
    }
}
