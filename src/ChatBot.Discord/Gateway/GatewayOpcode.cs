namespace ChatBot.Discord.Gateway;

/// <summary>What a payload is (topics/opcodes-and-status-codes.mdx#gateway-gateway-opcodes).</summary>
internal enum GatewayOpcode
{
    None = -1,
    Dispatch = 0,
    Heartbeat = 1,
    Identify = 2,
    PresenceUpdate = 3,
    Resume = 6,
    Reconnect = 7,
    InvalidSession = 9,
    Hello = 10,
    HeartbeatAck = 11,
}
