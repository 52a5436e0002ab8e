namespace ChatBot.Conversation;

/// <summary>Why the asker gets a hint instead of an answer.</summary>
internal enum Hint
{
    /// <summary>Nothing was asked.</summary>
    Empty,

    /// <summary>A greeting, thanks or chatter.</summary>
    SmallTalk,

    /// <summary>More text than is read as a question.</summary>
    TooLong,

    /// <summary>This member asked more than is allowed.</summary>
    MemberTooFast,

    /// <summary>This channel asked more than is allowed.</summary>
    ChannelTooFast,
}
