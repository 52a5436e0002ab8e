namespace ChatBot.Chat;

/// <summary>Why the bot left the chat, where it did not mean to.</summary>
internal sealed class ChatFailure
{
    public Exception? Exception { get; set; }
}
