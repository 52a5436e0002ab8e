namespace ChatBot.Knowledge;

/// <summary>How much a <see cref="Finding"/> matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing; nothing is wrong.</summary>
    Note,

    /// <summary>Answers suffer; a check fails.</summary>
    Warning,

    /// <summary>Something was left out; a check fails.</summary>
    Error,
}
