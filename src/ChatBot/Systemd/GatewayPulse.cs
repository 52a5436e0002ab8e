using ChatBot.Discord.Gateway;

namespace ChatBot.Systemd;

/// <summary>Whether the gateway shows signs of life. A bot whose connection is dead and stays so is better off started anew.</summary>
internal sealed class GatewayPulse(Func<GatewayStatus> status, TimeProvider time)
{
    /// <summary>Heartbeats are some 41 seconds apart, and a connection that misses an answer is given up by then.</summary>
    internal static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(2);

    /// <summary>In an outage of Discord's the bot tries on by itself.</summary>
    internal static readonly TimeSpan LongestAbsence = TimeSpan.FromMinutes(10);

    private long _lastConnected = time.GetTimestamp();

    /// <summary>Feels it. To be called again and again: how long the gateway has been away is counted from here.</summary>
    public (bool IsAlive, string Says) Feel()
    {
        var now = status();
        if (now.State != GatewayState.Ready)
        {
            var away = time.GetElapsedTime(_lastConnected);
            return (away <= LongestAbsence, now.LastDisconnection is { } why ? $"Not connected: {why}" : "Connecting");
        }

        _lastConnected = time.GetTimestamp();
        return now.SinceAck > LongestSilence
            ? (false, $"The gateway has been silent for {now.SinceAck.Value.TotalSeconds:0} seconds")
            : (true, "Connected");
    }
}
