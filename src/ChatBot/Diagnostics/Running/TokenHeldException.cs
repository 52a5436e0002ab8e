namespace ChatBot.Diagnostics.Running;

/// <summary>Another process runs the bot.</summary>
internal sealed class TokenHeldException(string path)
    : Exception($"Another process on this machine runs a bot with this token already (it holds {path}): stop it first, or give this one a token of its own.");
