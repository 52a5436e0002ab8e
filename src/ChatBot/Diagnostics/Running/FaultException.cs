namespace ChatBot.Diagnostics.Running;

/// <summary>The program cannot go on; the message is a sentence that says why.</summary>
internal sealed class FaultException(string message) : Exception(message);
