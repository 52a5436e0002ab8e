namespace ChatBot.Discord.Gateway;

/// <summary>What each close code asks for (topics/opcodes-and-status-codes.mdx#gateway-gateway-close-event-codes).</summary>
internal static class CloseRule
{
    /// <summary>Ours: any code but 1000 and 1001 leaves the session open to resume.</summary>
    public const int KeepSession = 4900;

    /// <summary>Ours: ends the session.</summary>
    public const int EndSession = 1000;

    public static Disconnection For(int? code) => code switch
    {
        4004 or (>= 4010 and <= 4014) => Disconnection.Stop,
        4003 or 4007 or 4009 => Disconnection.NewSession,
        _ => Disconnection.Resume,
    };

    public static bool IsOurFault(int? code) => code is 4001 or 4002 or 4005 or 4008;

    public static DiscordFatalException Fatal(int code) => code switch
    {
        4010 => new(DiscordFatalReason.InvalidShard, "Discord refuses the shard: set Discord:Shard to a number from 0 and below Discord:ShardCount."),
        4011 => new(DiscordFatalReason.ShardingRequired, "The bot is in too many servers for one connection: start several processes and set Discord:Shard and Discord:ShardCount in each."),
        4012 => new(DiscordFatalReason.InvalidApiVersion, "Discord no longer speaks version 10 of its gateway: update this program."),
        4013 => new(DiscordFatalReason.InvalidIntents, "Discord does not know the intents asked for: correct Discord:Intents."),
        4014 => new(DiscordFatalReason.DisallowedIntents, "Discord has not granted a privileged intent: switch it on on the Bot page of https://discord.com/developers/applications, or take it out of Discord:Intents."),
        _ => DiscordFatalException.InvalidToken(),
    };
}
