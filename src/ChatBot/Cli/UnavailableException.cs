namespace ChatBot.Cli;

/// <summary>What the command needs is not there now; the message says what.</summary>
internal sealed class UnavailableException(string message) : Exception(message);
