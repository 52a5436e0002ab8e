using System.Text.Json.Nodes;

namespace ChatBot.Playground.Gateway;

/// <summary>events/gateway.mdx#identifying: so many Identifies in five seconds, so many a day.</summary>
internal sealed class IdentifyBudget(PlaygroundOptions options)
{
    private const int Total = 1000;
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly TimeProvider _time = options.TimeProvider;
    private readonly Queue<long> _recent = new();
    private long _dayStart = options.TimeProvider.GetTimestamp();

    public int Remaining { get; set; } = options.SessionStartsRemaining;

    public int Used { get; private set; }

    /// <summary>Whether an Identify may pass; counts it.</summary>
    public bool TryTake()
    {
        Renew();
        Used++;
        Remaining--;
        while (_recent.TryPeek(out var first) && _time.GetElapsedTime(first) >= Pause) _recent.Dequeue();
        if (_recent.Count >= options.MaxConcurrency) return false;
        _recent.Enqueue(_time.GetTimestamp());
        return true;
    }

    public void Reset()
    {
        _recent.Clear();
        Remaining = options.SessionStartsRemaining;
        Used = 0;
        _dayStart = _time.GetTimestamp();
    }

    public JsonObject ToJson()
    {
        Renew();
        return new JsonObject
        {
            ["total"] = Total,
            ["remaining"] = Math.Max(0, Remaining),
            ["reset_after"] = (long)Math.Max(0, (Day - _time.GetElapsedTime(_dayStart)).TotalMilliseconds),
            ["max_concurrency"] = options.MaxConcurrency,
        };
    }

    private void Renew()
    {
        if (_time.GetElapsedTime(_dayStart) < Day) return;
        _dayStart = _time.GetTimestamp();
        Remaining = Total;
    }
}
