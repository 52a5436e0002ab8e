using ChatBot.Settings;
using Microsoft.Extensions.Options;

namespace ChatBot.Conversation;

/// <summary>How much a member and a channel may ask.</summary>
internal sealed class AskLimiter(IOptionsMonitor<LimitsOptions> options, TimeProvider time)
{
    private const int Capacity = 10_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, TokenBucket> _members = [];
    private readonly Dictionary<string, TokenBucket> _channels = [];
    private LimitsOptions? _limits;

    /// <summary>Takes a question's share; what others do not see does not count for the channel.</summary>
    public (LimitVerdict Verdict, Hint Hint) Take(Inquiry inquiry)
    {
        var limits = options.CurrentValue;
        var now = time.GetUtcNow();
        lock (_lock)
        {
            if (_limits is null || Rates(_limits) != Rates(limits)) Begin(limits);
            var member = Find(_members, inquiry.Asker, limits.MemberBurst, limits.MemberPerMinute, now);
            var verdict = member.Take(now);
            if (verdict != LimitVerdict.Pass || inquiry.IsPrivate || inquiry.Place.IsDirect) return (verdict, Hint.MemberTooFast);
            verdict = Find(_channels, inquiry.Place.Channel, limits.ChannelBurst, limits.ChannelPerMinute, now).Take(now);
            if (verdict != LimitVerdict.Pass) member.Return();
            return (verdict, Hint.ChannelTooFast);
        }
    }

    /// <summary>Other limits than those that the buckets were made for: everyone begins anew.</summary>
    private void Begin(LimitsOptions limits)
    {
        _members.Clear();
        _channels.Clear();
        _limits = limits;
    }

    private static (int, int, int, int) Rates(LimitsOptions limits) => (limits.MemberBurst, limits.MemberPerMinute, limits.ChannelBurst, limits.ChannelPerMinute);

    private static TokenBucket Find(Dictionary<string, TokenBucket> buckets, string id, int burst, int perMinute, DateTimeOffset now)
    {
        if (buckets.TryGetValue(id, out var bucket)) return bucket;
        if (buckets.Count >= Capacity) Tidy(buckets, now);
        return buckets[id] = new TokenBucket(burst, perMinute, now);
    }

    /// <summary>A bucket that is full again says no more than none. Where none is, everyone begins anew.</summary>
    private static void Tidy(Dictionary<string, TokenBucket> buckets, DateTimeOffset now)
    {
        foreach (var (id, _) in buckets.Where(pair => pair.Value.IsFull(now)).ToList()) buckets.Remove(id);
        if (buckets.Count >= Capacity) buckets.Clear();
    }
}
