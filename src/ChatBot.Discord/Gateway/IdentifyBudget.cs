namespace ChatBot.Discord.Gateway;

/// <summary>
/// Says how long to wait before an Identify. At 1000 of them in a day Discord ends all sessions and resets the token
/// (events/gateway.mdx#identifying), so both Discord's count and our own, which outlives the process, are heeded.
/// </summary>
internal sealed class IdentifyBudget(TimeProvider time, int reserve)
{
    private const int DefaultTotal = 1_000;
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);
    private static readonly TimeSpan Spacing = TimeSpan.FromSeconds(5);

    private long? _last;
    private TimeSpan _spacing = Spacing;

    public DateTimeOffset WindowStart { get; private set; }

    public int Used { get; private set; }

    /// <summary>When the last Identify was, by the wall clock, for a process that comes after this one.</summary>
    public DateTimeOffset LastAt { get; private set; }

    public void Restore(DateTimeOffset windowStart, int used, DateTimeOffset lastAt)
    {
        WindowStart = windowStart;
        Used = used;
        LastAt = lastAt;
        var ago = time.GetUtcNow() - lastAt;
        if (ago >= TimeSpan.Zero && ago < Spacing)
            (_last, _spacing) = (time.GetTimestamp(), Spacing - ago);
    }

    public TimeSpan Wait(SessionStartLimit? limit)
    {
        RollOver();
        var total = limit is { Total: > 0 } ? limit.Total : DefaultTotal;
        var kept = Math.Min(reserve, total / 2);
        var wait = _last is { } last ? _spacing - time.GetElapsedTime(last) : TimeSpan.Zero;
        if (limit is not null && limit.Total > 0 && limit.Remaining <= kept)
            wait = Max(wait, TimeSpan.FromMilliseconds(Math.Clamp(limit.ResetAfter, 1_000, Day.TotalMilliseconds)));
        if (Used >= total - kept)
            wait = Max(wait, WindowStart + Day - time.GetUtcNow());
        return Max(wait, TimeSpan.Zero);
    }

    public void Take()
    {
        RollOver();
        Used++;
        LastAt = time.GetUtcNow();
        (_last, _spacing) = (time.GetTimestamp(), Spacing);
    }

    private void RollOver()
    {
        var now = time.GetUtcNow();
        if (now - WindowStart >= Day)
        {
            WindowStart = now;
            Used = 0;
        }
        else if (WindowStart > now)
        {
            // The clock was set back: count on, from now.
            WindowStart = now;
        }
    }

    private static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
