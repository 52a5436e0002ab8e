using System.Text.Json.Serialization;

namespace ChatBot.Discord.Entities;

/// <summary>Kinds of command (interactions/application-commands.mdx#application-command-object-application-command-types).</summary>
[JsonConverter(typeof(LenientEnumConverter<CommandType>))]
public enum CommandType
{
    /// <summary>None given, which means <see cref="ChatInput"/>.</summary>
    None = 0,

    /// <summary>Typed with a slash.</summary>
    ChatInput = 1,

    /// <summary>In a user's Apps menu.</summary>
    User = 2,

    /// <summary>In a message's Apps menu.</summary>
    Message = 3,
}
