namespace ChatBot.Conversation;

/// <summary>What a limit says to a question.</summary>
internal enum LimitVerdict
{
    /// <summary>It may be answered.</summary>
    Pass,

    /// <summary>It may not, and the asker is to be told.</summary>
    Tell,

    /// <summary>It may not, and the asker has been told.</summary>
    Silence,
}
