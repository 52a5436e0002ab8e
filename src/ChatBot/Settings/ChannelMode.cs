namespace ChatBot.Settings;

/// <summary>What the bot answers in a channel.</summary>
internal enum ChannelMode
{
    /// <summary>Commands, to their asker alone, and nothing else.</summary>
    Off,

    /// <summary>What is said to it.</summary>
    Mention,

    /// <summary>Also messages that are questions, when it is sure.</summary>
    Questions,

    /// <summary>Everything.</summary>
    All,
}
