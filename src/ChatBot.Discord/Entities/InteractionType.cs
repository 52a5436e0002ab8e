using System.Text.Json.Serialization;

namespace ChatBot.Discord.Entities;

/// <summary>Kinds of interaction (interactions/receiving-and-responding.mdx#interaction-object-interaction-type).</summary>
[JsonConverter(typeof(LenientEnumConverter<InteractionType>))]
public enum InteractionType
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>A test by Discord, over HTTP only.</summary>
    Ping = 1,

    /// <summary>A command.</summary>
    ApplicationCommand = 2,

    /// <summary>A button or a select.</summary>
    MessageComponent = 3,

    /// <summary>Someone is typing an option.</summary>
    Autocomplete = 4,

    /// <summary>A modal was filled in.</summary>
    ModalSubmit = 5,
}
