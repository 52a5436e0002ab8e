using Microsoft.AspNetCore.Routing;

namespace ChatBot.Playground.Rest;

/// <summary>topics/rate-limits.mdx: buckets by route and top-level resource, one limit over all, and a ban for the unteachable.</summary>
internal sealed class RateLimiter(TimeProvider time)
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan InvalidWindow = TimeSpan.FromMinutes(10);

    private readonly Dictionary<(string Bucket, string Major), RateWindow> _windows = [];
    private RateWindow _global = new(time);
    private RateWindow _invalid = new(time);

    public PlaygroundRateLimits Limits { get; set; } = PlaygroundRateLimits.Usual;

    public int InvalidRequests { get; private set; }

    /// <summary>Set once too many requests were refused, until when the address is banned.</summary>
    public bool IsBanned { get; private set; }

    public RateLimitVerdict Take(ApiRoute route, RouteValueDictionary values)
    {
        if (route.IsUnderGlobalLimit && Limits.Global != int.MaxValue && _global.Take(Limits.Global, Second, isGlobal: true) is { IsAllowed: false } refused) return refused;

        var (limit, length) = Limits.Buckets.TryGetValue(route.Bucket, out var own) ? own : (Limits.PerBucket, Limits.Window);
        if (limit == int.MaxValue) return new RateLimitVerdict(IsAllowed: true, IsGlobal: false, limit, limit, TimeSpan.Zero);
        var key = (route.Bucket, Major(values));
        if (!_windows.TryGetValue(key, out var window))
        {
            Prune();
            _windows[key] = window = new RateWindow(time);
        }

        return window.Take(limit, length, isGlobal: false);
    }

    public void CountInvalid()
    {
        InvalidRequests++;
        if (Limits.InvalidRequests != int.MaxValue && !_invalid.Take(Limits.InvalidRequests, InvalidWindow, isGlobal: true).IsAllowed) IsBanned = true;
    }

    public void Clear()
    {
        _windows.Clear();
        _global = new RateWindow(time);
        _invalid = new RateWindow(time);
        InvalidRequests = 0;
        IsBanned = false;
    }

    private static string Major(RouteValueDictionary values)
    {
        if (values.TryGetValue("channel_id", out var channel)) return $"{channel}";
        if (values.TryGetValue("guild_id", out var guild)) return $"{guild}";
        if (values.TryGetValue("webhook_id", out var webhook)) return $"{webhook}/{values["webhook_token"]}";
        return values.TryGetValue("interaction_token", out var interaction) ? $"{interaction}" : "";
    }

    private void Prune()
    {
        if (_windows.Count < 10_000) return;
        foreach (var (key, window) in _windows)
        {
            if (window.IsOver(TimeSpan.FromMinutes(1))) _windows.Remove(key);
        }
    }
}
