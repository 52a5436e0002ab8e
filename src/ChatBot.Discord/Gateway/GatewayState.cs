namespace ChatBot.Discord.Gateway;

/// <summary>Where the gateway stands.</summary>
public enum GatewayState
{
    /// <summary>Not connected; about to try again, or stopped.</summary>
    Disconnected,

    /// <summary>Connecting, or waiting for READY or RESUMED.</summary>
    Connecting,

    /// <summary>Receiving events.</summary>
    Ready,
}
