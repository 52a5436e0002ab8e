using System.Threading.Channels;
using ChatBot.Playground.World;

namespace ChatBot.Playground.Control;

/// <summary>What one viewer sees happen, until it is closed or falls too far behind.</summary>
internal sealed class ViewerFeed(User viewer, Action<ViewerFeed> close) : IDisposable
{
    private const int MostBehind = 10_000;

    private readonly Channel<(string Name, byte[] Data)> _events = System.Threading.Channels.Channel.CreateBounded<(string, byte[])>(MostBehind);

    public User Viewer { get; } = viewer;

    public ChannelReader<(string Name, byte[] Data)> Events => _events.Reader;

    public void Add(string name, byte[] data)
    {
        if (!_events.Writer.TryWrite((name, data))) _events.Writer.TryComplete();
    }

    public void Dispose()
    {
        _events.Writer.TryComplete();
        close(this);
    }
}
