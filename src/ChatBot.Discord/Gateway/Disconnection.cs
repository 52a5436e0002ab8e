namespace ChatBot.Discord.Gateway;

/// <summary>What to do after a connection has ended.</summary>
internal enum Disconnection
{
    /// <summary>Take the session up again.</summary>
    Resume,

    /// <summary>Start another.</summary>
    NewSession,

    /// <summary>Give up.</summary>
    Stop,
}
