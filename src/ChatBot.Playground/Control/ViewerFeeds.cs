using ChatBot.Playground.Events;
using ChatBot.Playground.World;

namespace ChatBot.Playground.Control;

/// <summary>Shows every viewer what they may see.</summary>
internal sealed class ViewerFeeds(WorldState world)
{
    private readonly List<ViewerFeed> _feeds = [];

    public ViewerFeed Open(User viewer)
    {
        var feed = new ViewerFeed(viewer, Close);
        _feeds.Add(feed);
        return feed;
    }

    public void Dispatch(WorldEvent worldEvent)
    {
        if (!worldEvent.IsForPeople) return;
        foreach (var feed in _feeds)
        {
            if (Sees(feed.Viewer, worldEvent)) feed.Add(worldEvent.Name, worldEvent.Data(readsContent: true));
        }
    }

    private bool Sees(User viewer, WorldEvent worldEvent)
    {
        if (worldEvent.OnlyFor is { } only && only != viewer.Id) return false;
        return worldEvent.Channel is not { } channel || world.Sees(viewer, channel);
    }

    private void Close(ViewerFeed feed)
    {
        lock (world.Gate) _feeds.Remove(feed);
    }
}
