namespace ChatBot.Storage;

/// <summary>
/// How often each thing was asked in vain, kept in memory for a while: who asks shall not wait for those who write.
/// After <see cref="Lifetime"/> it is read again, since old misses are purged and forgotten.
/// </summary>
internal sealed class MissCounts(Gaps gaps, TimeProvider time)
{
    private const int Capacity = 4096;
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly Lock _turn = new();
    private readonly Dictionary<(string Guild, string Topic), (int Times, long ReadAt)> _counts = [];

    /// <summary>It was asked once more: how often so far, this time included. Null where that would take long to find out.</summary>
    public int? Another(string guild, string topic)
    {
        lock (_turn)
        {
            if (_counts.TryGetValue((guild, topic), out var known) && time.GetElapsedTime(known.ReadAt) < Lifetime)
                return (_counts[(guild, topic)] = known with { Times = known.Times + 1 }).Times;
        }

        var readAt = time.GetTimestamp();
        if (gaps.TryTimesAsked(guild, topic) is not { } before) return null;
        lock (_turn)
        {
            if (_counts.Count >= Capacity) _counts.Clear();
            _counts[(guild, topic)] = (before + 1, readAt);
        }

        return before + 1;
    }
}
