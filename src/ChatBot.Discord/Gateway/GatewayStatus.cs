namespace ChatBot.Discord.Gateway;

/// <summary>How the gateway is, for health checks: a process can be up and its bot deaf.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="Latency">How long the last heartbeat's answer took.</param>
/// <param name="SinceAck">How long ago that was.</param>
/// <param name="SinceEvent">How long ago the last event came; null before the first.</param>
/// <param name="Disconnections">How often the connection has ended.</param>
/// <param name="LastDisconnection">Why it last ended.</param>
/// <param name="IdentifiesToday">How many sessions were started today; at 1000 Discord resets the token.</param>
/// <param name="Intents">Which events the session gets: those asked for that were granted; null before the first session.</param>
public sealed record GatewayStatus(
    GatewayState State,
    TimeSpan? Latency,
    TimeSpan? SinceAck,
    TimeSpan? SinceEvent,
    long Disconnections,
    string? LastDisconnection,
    int IdentifiesToday,
    GatewayIntents? Intents)
{
    /// <summary>How long ago it was last receiving events, or the client was started; null while it is receiving.</summary>
    public TimeSpan? DeafFor { get; init; }

    /// <summary>How often the server wants a heartbeat; null while there is no connection that said so.</summary>
    public TimeSpan? HeartbeatInterval { get; init; }
}
