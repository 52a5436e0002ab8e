namespace ChatBot.Knowledge.Answering;

/// <summary>How sure the bot must be before it answers.</summary>
public enum Strictness
{
    /// <summary>Answers less often, and hardly ever beside the point.</summary>
    Strict,

    /// <summary>The balance for most servers.</summary>
    Normal,

    /// <summary>Answers more often, and sometimes beside the point.</summary>
    Loose,
}
