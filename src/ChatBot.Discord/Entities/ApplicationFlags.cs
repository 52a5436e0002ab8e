using System.Text.Json.Serialization;

namespace ChatBot.Discord.Entities;

/// <summary>The flags that grant privileged intents (resources/application.mdx#application-object-application-flags).</summary>
[Flags]
[JsonConverter(typeof(LenientEnumConverter<ApplicationFlags>))]
public enum ApplicationFlags : long
{
    /// <summary>No privileged intent.</summary>
    None = 0,

    /// <summary>Presence updates.</summary>
    GatewayPresence = 1L << 12,

    /// <summary>Presence updates, for an application in few guilds.</summary>
    GatewayPresenceLimited = 1L << 13,

    /// <summary>Member updates.</summary>
    GatewayGuildMembers = 1L << 14,

    /// <summary>Member updates, for an application in few guilds.</summary>
    GatewayGuildMembersLimited = 1L << 15,

    /// <summary>The content of messages.</summary>
    GatewayMessageContent = 1L << 18,

    /// <summary>The content of messages, for an application in few guilds.</summary>
    GatewayMessageContentLimited = 1L << 19,
}
