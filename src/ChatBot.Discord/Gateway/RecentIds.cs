namespace ChatBot.Discord.Gateway;

/// <summary>Remembers the latest numbers, and forgets the oldest for each new one. Not safe for threads.</summary>
internal sealed class RecentIds(int capacity)
{
    private readonly HashSet<ulong> _known = [];
    private readonly Queue<ulong> _order = new();

    /// <summary>Whether the number is new.</summary>
    public bool Add(ulong id)
    {
        if (!_known.Add(id))
            return false;

        _order.Enqueue(id);
        if (_order.Count > capacity)
            _known.Remove(_order.Dequeue());
        return true;
    }

    public void Clear()
    {
        _known.Clear();
        _order.Clear();
    }
}
