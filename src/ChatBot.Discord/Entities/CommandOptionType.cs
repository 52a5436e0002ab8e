using System.Text.Json.Serialization;

namespace ChatBot.Discord.Entities;

/// <summary>Kinds of option (interactions/application-commands.mdx#application-command-object-application-command-option-type).</summary>
[JsonConverter(typeof(LenientEnumConverter<CommandOptionType>))]
public enum CommandOptionType
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>A command under the command.</summary>
    Subcommand = 1,

    /// <summary>A group of such.</summary>
    SubcommandGroup = 2,

    /// <summary>Text.</summary>
    String = 3,

    /// <summary>A whole number.</summary>
    Integer = 4,

    /// <summary>Yes or no.</summary>
    Boolean = 5,

    /// <summary>A user.</summary>
    User = 6,

    /// <summary>A channel.</summary>
    Channel = 7,

    /// <summary>A role.</summary>
    Role = 8,

    /// <summary>A user or a role.</summary>
    Mentionable = 9,

    /// <summary>A number.</summary>
    Number = 10,

    /// <summary>A file.</summary>
    Attachment = 11,
}
