using System.Text.Json.Serialization;

namespace ChatBot.Discord.Entities;

/// <summary>Where a command may be used (interactions/receiving-and-responding.mdx#interaction-object-interaction-context-types).</summary>
[JsonConverter(typeof(LenientEnumConverter<InteractionContextType>))]
public enum InteractionContextType
{
    /// <summary>In guilds.</summary>
    Guild = 0,

    /// <summary>In direct messages with the bot.</summary>
    BotDm = 1,

    /// <summary>In other direct messages.</summary>
    PrivateChannel = 2,
}
