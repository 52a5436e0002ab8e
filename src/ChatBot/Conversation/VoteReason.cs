namespace ChatBot.Conversation;

/// <summary>Why an answer did not help.</summary>
internal enum VoteReason
{
    /// <summary>What the article says is wrong.</summary>
    Wrong,

    /// <summary>It was right once.</summary>
    Outdated,

    /// <summary>It answers another question.</summary>
    NotWhatWasAsked,
}
