namespace ChatBot.Knowledge;

/// <summary>The corpus cannot be used at all; the message is one sentence for whoever runs the bot.</summary>
public sealed class CorpusException : Exception
{
    /// <summary>Says what is wrong and how to mend it.</summary>
    public CorpusException(string message)
        : base(message)
    {
    }

    /// <summary>Says what is wrong and how to mend it, and what it came from.</summary>
    public CorpusException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
