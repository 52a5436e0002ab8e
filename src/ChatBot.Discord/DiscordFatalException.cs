namespace ChatBot.Discord;

/// <summary>The client has stopped for good. The message is one sentence that says what to do.</summary>
public sealed class DiscordFatalException : Exception
{
    internal DiscordFatalException(DiscordFatalReason reason, string message, Exception? innerException = null)
        : base(message, innerException) => Reason = reason;

    /// <summary>Why.</summary>
    public DiscordFatalReason Reason { get; }

    internal static DiscordFatalException InvalidToken(Exception? cause = null) => new(
        DiscordFatalReason.InvalidToken,
        "Discord refuses the bot's token: copy or reset it on the Bot page of https://discord.com/developers/applications and set it as Discord:Token.",
        cause);
}
