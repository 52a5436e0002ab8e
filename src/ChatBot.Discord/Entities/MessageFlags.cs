using System.Text.Json.Serialization;

namespace ChatBot.Discord.Entities;

/// <summary>How a message is shown (resources/message.mdx#message-object-message-flags).</summary>
[Flags]
[JsonConverter(typeof(LenientEnumConverter<MessageFlags>))]
public enum MessageFlags
{
    /// <summary>Nothing special.</summary>
    None = 0,

    /// <summary>No previews of links.</summary>
    SuppressEmbeds = 1 << 2,

    /// <summary>A thread was started from it.</summary>
    HasThread = 1 << 5,

    /// <summary>Only the member who asked sees it; interactions only.</summary>
    Ephemeral = 1 << 6,

    /// <summary>The "thinking" placeholder.</summary>
    Loading = 1 << 7,

    /// <summary>No notification.</summary>
    SuppressNotifications = 1 << 12,

    /// <summary>A voice message.</summary>
    IsVoiceMessage = 1 << 13,

    /// <summary>Made of components alone.</summary>
    IsComponentsV2 = 1 << 15,
}
