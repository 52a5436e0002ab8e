namespace ChatBot.Conversation;

/// <summary>Something said to the bot.</summary>
/// <param name="Place">Where.</param>
/// <param name="Asker">Who, by the platform's identifier.</param>
/// <param name="Text">What, without the mention of the bot.</param>
/// <param name="By">How it reached the bot.</param>
internal sealed record Inquiry(Place Place, string Asker, string Text, AskedBy By)
{
    /// <summary>When the bot heard it.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The question that it follows up, or null.</summary>
    public string? Before { get; init; }

    /// <summary>The title above the text, which may be the whole question by itself; null where there is none.</summary>
    public string? Title { get; init; }

    /// <summary>Whether only the asker will see the answer.</summary>
    public bool IsPrivate { get; init; }

    /// <summary>Whether it takes the place of a question that was answered already: limits and repeats do not count.</summary>
    public bool IsEdit { get; init; }

    /// <summary>Whether everything said in this open channel is a question, not only what is worded as one.</summary>
    public bool TakesEverything { get; init; }
}
