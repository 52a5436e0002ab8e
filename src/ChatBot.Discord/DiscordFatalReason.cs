namespace ChatBot.Discord;

/// <summary>Why a client stops for good (topics/opcodes-and-status-codes.mdx#gateway-gateway-close-event-codes).</summary>
public enum DiscordFatalReason
{
    /// <summary>Close code 4004 or HTTP 401.</summary>
    InvalidToken,

    /// <summary>Close code 4010.</summary>
    InvalidShard,

    /// <summary>Close code 4011.</summary>
    ShardingRequired,

    /// <summary>Close code 4012.</summary>
    InvalidApiVersion,

    /// <summary>Close code 4013.</summary>
    InvalidIntents,

    /// <summary>Close code 4014.</summary>
    DisallowedIntents,
}
