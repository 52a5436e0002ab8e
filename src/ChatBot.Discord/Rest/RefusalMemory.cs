using System.Net;

namespace ChatBot.Discord.Rest;

/// <summary>
/// Remembers for a while which route is forbidden in which channel, after it was three times in a row, and which webhooks are
/// gone, after once. Not safe for threads.
/// </summary>
internal sealed class RefusalMemory(TimeProvider time)
{
    private const int Capacity = 1_000;
    private const int Patience = 3;
    private static readonly TimeSpan Duration = TimeSpan.FromMinutes(5);

    private readonly Dictionary<(string, string), (DiscordException Refusal, int Times, long Since)> _refusals = [];

    public DiscordException? Recall(RestRequest request)
    {
        var key = Key(request);
        if (_refusals.Count == 0 || !_refusals.TryGetValue(key, out var entry))
            return null;
        if (time.GetElapsedTime(entry.Since) >= Duration)
        {
            _refusals.Remove(key);
            return null;
        }

        return entry.Times < Patience
            ? null
            : new DiscordException(request.ToString(), entry.Refusal.Status, entry.Refusal.Code, $"not sent, refused a moment ago: {entry.Refusal.Reason}");
    }

    public void Remember(RestRequest request, DiscordException refusal)
    {
        var gone = !request.Authorized && refusal is { IsInteractionGone: true, Code: not DiscordErrorCode.AlreadyAcknowledged };
        if (!gone && (refusal.Status != HttpStatusCode.Forbidden || request.Route.Major.Length == 0))
            return;

        if (_refusals.Count >= Capacity)
            _refusals.Clear();
        var key = Key(request);
        var times = gone ? Patience : _refusals.TryGetValue(key, out var entry) ? entry.Times + 1 : 1;
        _refusals[key] = (refusal, times, time.GetTimestamp());
    }

    public void Forget(RestRequest request)
    {
        if (_refusals.Count > 0)
            _refusals.Remove(Key(request));
    }

    private static (string, string) Key(RestRequest request) => (request.Authorized ? request.ToString() : "", request.Route.Major);
}
