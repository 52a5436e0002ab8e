using System.Text.Json.Serialization;

namespace ChatBot.Discord.Entities;

/// <summary>Kinds of message that matter to a bot; there are many more (resources/message.mdx#message-object-message-types).</summary>
[JsonConverter(typeof(LenientEnumConverter<MessageType>))]
public enum MessageType
{
    /// <summary>An ordinary message.</summary>
    Default = 0,

    /// <summary>Someone was pinned, joined, …: written by Discord.</summary>
    ChannelPinnedMessage = 6,

    /// <summary>A thread was started.</summary>
    ThreadCreated = 18,

    /// <summary>A reply.</summary>
    Reply = 19,

    /// <summary>A slash command's answer.</summary>
    ChatInputCommand = 20,

    /// <summary>A thread's first message, which stands in its parent.</summary>
    ThreadStarterMessage = 21,

    /// <summary>A message or user command's answer.</summary>
    ContextMenuCommand = 23,
}
