namespace ChatBot.Discord.Gateway;

/// <summary>Which events to be sent (events/gateway.mdx#list-of-intents).</summary>
[Flags]
public enum GatewayIntents
{
    /// <summary>None; interactions come all the same.</summary>
    None = 0,

    /// <summary>Guilds, channels, threads, roles.</summary>
    Guilds = 1 << 0,

    /// <summary>Members. Privileged.</summary>
    GuildMembers = 1 << 1,

    /// <summary>Presences. Privileged.</summary>
    GuildPresences = 1 << 8,

    /// <summary>Messages in guilds.</summary>
    GuildMessages = 1 << 9,

    /// <summary>Reactions in guilds.</summary>
    GuildMessageReactions = 1 << 10,

    /// <summary>Direct messages.</summary>
    DirectMessages = 1 << 12,

    /// <summary>Reactions in direct messages.</summary>
    DirectMessageReactions = 1 << 13,

    /// <summary>The content of messages that do not mention the bot. Privileged.</summary>
    MessageContent = 1 << 15,

    /// <summary>What a bot needs that answers mentions, direct messages and commands: nothing privileged.</summary>
    Default = Guilds | GuildMessages | DirectMessages,
}
