using System.Diagnostics.Metrics;

namespace ChatBot.Discord;

/// <summary>The meter "ChatBot.Discord".</summary>
internal static class DiscordMetrics
{
    public const string MeterName = "ChatBot.Discord";

    private static readonly Meter Meter = new(MeterName);

    public static readonly Counter<long> Events = Meter.CreateCounter<long>("discord.gateway.events", description: "Dispatches received");
    public static readonly Counter<long> Unreadable = Meter.CreateCounter<long>("discord.gateway.unreadable", description: "Frames and dispatches that could not be read");
    public static readonly Counter<long> Duplicates = Meter.CreateCounter<long>("discord.gateway.duplicates", description: "Dispatches that had been received before");
    public static readonly Counter<long> Shed = Meter.CreateCounter<long>("discord.gateway.shed", description: "Dispatches refused because the queue was full");
    public static readonly Counter<long> Identifies = Meter.CreateCounter<long>("discord.gateway.identifies", description: "Sessions asked for");
    public static readonly Counter<long> Resumes = Meter.CreateCounter<long>("discord.gateway.resumes", description: "Sessions taken up again");
    public static readonly UpDownCounter<long> Queued = Meter.CreateUpDownCounter<long>("discord.gateway.queued", description: "Dispatches that wait or are handled");
    public static readonly Histogram<double> HeartbeatLatency = Meter.CreateHistogram<double>("discord.gateway.heartbeat", "ms", "From a heartbeat to its ACK");
    public static readonly Counter<long> Requests = Meter.CreateCounter<long>("discord.rest.requests", description: "Requests sent");
    public static readonly Counter<long> RateLimited = Meter.CreateCounter<long>("discord.rest.rate_limited", description: "Answers of 429");
    public static readonly Counter<long> HandlerFaults = Meter.CreateCounter<long>("discord.handler.faults", description: "Handlers that threw");
}
