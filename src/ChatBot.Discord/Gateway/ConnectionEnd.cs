namespace ChatBot.Discord.Gateway;

/// <summary>How a connection ended.</summary>
internal sealed record ConnectionEnd(Disconnection Next, string Why)
{
    /// <summary>The server's close code, if it gave one.</summary>
    public int? CloseCode { get; init; }

    /// <summary>Whether the server said op 9 and that the session is lost.</summary>
    public bool InvalidSession { get; init; }

    /// <summary>Whether the server got as far as Hello, so that a Resume was tried.</summary>
    public bool Opened { get; init; }

    /// <summary>For how long the session held; null when it never became ready.</summary>
    public TimeSpan? ReadyFor { get; init; }
}
