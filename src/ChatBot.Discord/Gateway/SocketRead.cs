namespace ChatBot.Discord.Gateway;

/// <summary>A piece of a frame.</summary>
internal readonly record struct SocketRead(int Count, bool EndOfMessage, bool IsText, bool IsClose);
