namespace ChatBot.Playground;

/// <summary>Someone tried what Discord's own client would not let them do.</summary>
public sealed class PlaygroundException : Exception
{
    /// <summary>With a sentence saying what was tried.</summary>
    public PlaygroundException(string message)
        : base(message)
    {
    }

    /// <summary>With the reason behind it.</summary>
    public PlaygroundException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>With no sentence.</summary>
    public PlaygroundException()
    {
    }
}
