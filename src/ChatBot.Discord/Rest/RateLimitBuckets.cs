namespace ChatBot.Discord.Rest;

/// <summary>
/// Finds the bucket of a request: the one that X-RateLimit-Bucket named for its route, and until it has, the route's own;
/// in either case for its channel, guild or webhook (topics/rate-limits.mdx).
/// </summary>
internal sealed class RateLimitBuckets(TimeProvider time)
{
    private const int SweepAbove = 1_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<(HttpMethod, string), string> _names = [];
    private readonly Dictionary<(string, string), RateLimitBucket> _buckets = [];
    private int _sweepAbove = SweepAbove;

    public int Count
    {
        get
        {
            lock (_lock)
                return _buckets.Count;
        }
    }

    public RateLimitBucket For(RestRequest request)
    {
        lock (_lock)
        {
            var name = _names.TryGetValue((request.Method, request.Route.Template), out var known) ? known : request.ToString();
            return GetOrAdd(name, request.Route.Major);
        }
    }

    /// <summary>Learns from a response which bucket the route has, and what is left in it.</summary>
    public void Learn(RestRequest request, in RateLimitHeaders headers)
    {
        RateLimitBucket bucket;
        lock (_lock)
        {
            if (headers.Bucket is { } name)
                _names[(request.Method, request.Route.Template)] = name;
            bucket = GetOrAdd(headers.Bucket ?? _names.GetValueOrDefault((request.Method, request.Route.Template)) ?? request.ToString(), request.Route.Major);
        }

        bucket.Update(headers);
    }

    private RateLimitBucket GetOrAdd(string name, string major)
    {
        if (_buckets.TryGetValue((name, major), out var bucket))
            return bucket;

        if (_buckets.Count >= _sweepAbove)
            Sweep();
        return _buckets[(name, major)] = new RateLimitBucket(time);
    }

    private void Sweep()
    {
        foreach (var (key, bucket) in _buckets)
        {
            if (bucket.IsIdle)
                _buckets.Remove(key);
        }

        _sweepAbove = Math.Max(SweepAbove, _buckets.Count * 2);
    }
}
