using System.Diagnostics.Metrics;
using System.Net;

namespace ChatBot.Discord;

/// <summary>The meter "ChatBot.Discord".</summary>
internal static class DiscordMetrics
{
    public const string MeterName = "ChatBot.Discord";

    private const int HighestStatus = 599;
    private static readonly InstrumentAdvice<double> Seconds = new() { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60] };

    /// <summary>Boxed once, so that counting allocates nothing.</summary>
    private static readonly object[] Statuses = [.. Enumerable.Range(0, HighestStatus + 1).Select(status => (object)(status == 0 ? "none" : $"{status}"))];

    private static readonly Meter Meter = new(MeterName);

    public static readonly Counter<long> Events = Meter.CreateCounter<long>("discord.gateway.events", description: "Dispatches received.");
    public static readonly Counter<long> Unreadable = Meter.CreateCounter<long>("discord.gateway.unreadable", description: "Frames and dispatches that could not be read.");
    public static readonly Counter<long> Duplicates = Meter.CreateCounter<long>("discord.gateway.duplicates", description: "Dispatches that had been received before.");
    public static readonly Counter<long> Shed = Meter.CreateCounter<long>("discord.gateway.shed", description: "Dispatches refused because the queue was full.");
    public static readonly Counter<long> Identifies = Meter.CreateCounter<long>("discord.gateway.identifies", description: "Sessions asked for; at 1000 a day Discord resets the token.");
    public static readonly Counter<long> Resumes = Meter.CreateCounter<long>("discord.gateway.resumes", description: "Sessions taken up again.");
    public static readonly Counter<long> Disconnections = Meter.CreateCounter<long>("discord.gateway.disconnections", description: "Connections that ended.");
    public static readonly UpDownCounter<long> Queued = Meter.CreateUpDownCounter<long>("discord.gateway.queued", description: "Dispatches that wait or are handled.");
    public static readonly Histogram<double> HeartbeatLatency = Meter.CreateHistogram("discord.gateway.heartbeat.duration", "s", "From a heartbeat to its answer.", tags: null, Seconds);
    public static readonly Counter<long> HandlerFaults = Meter.CreateCounter<long>("discord.handler.faults", description: "Handlers that threw.");
    public static readonly UpDownCounter<long> Interactions = Meter.CreateUpDownCounter<long>("discord.interactions.running", description: "Interactions that are being answered.");
    public static readonly Histogram<double> RequestTime = Meter.CreateHistogram("discord.rest.request.duration", "s", "From sending a request to its answer.", tags: null, Seconds);
    public static readonly Histogram<double> RateLimitWait = Meter.CreateHistogram("discord.rest.rate_limit.wait", "s", "How long requests waited for a rate limit, those that waited.", tags: null, Seconds);

    private static readonly Counter<long> Requests = Meter.CreateCounter<long>("discord.rest.requests", description: "Requests sent, by route and by the status of their answer.");
    private static readonly Counter<long> RateLimits = Meter.CreateCounter<long>("discord.rest.rate_limited", description: "Answers of 429, by scope.");

    /// <summary>A request was answered; 0 where it was not.</summary>
    public static void Answered(HttpMethod method, string route, HttpStatusCode status, TimeSpan took)
    {
        Requests.Add(1, new("method", method.Method), new("route", route), new("status", Statuses[(int)status <= HighestStatus ? (int)status : 0]));
        RequestTime.Record(took.TotalSeconds);
    }

    public static void RateLimited(string scope) => RateLimits.Add(1, new KeyValuePair<string, object?>("scope", scope));
}
