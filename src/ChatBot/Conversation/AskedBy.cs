namespace ChatBot.Conversation;

/// <summary>How a question reached the bot.</summary>
internal enum AskedBy
{
    /// <summary>The message names the bot.</summary>
    Mention,

    /// <summary>It replies to one of the bot's messages.</summary>
    Reply,

    /// <summary>It was written to the bot alone.</summary>
    DirectMessage,

    /// <summary>By the ask command.</summary>
    Command,

    /// <summary>Someone had a message answered from its menu.</summary>
    MessageMenu,

    /// <summary>It was written in a channel in which the bot answers questions unasked.</summary>
    OpenChannel,
}
