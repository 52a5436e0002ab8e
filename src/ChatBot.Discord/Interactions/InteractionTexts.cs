using ChatBot.Discord.Entities;

namespace ChatBot.Discord.Interactions;

/// <summary>What the client itself says to an asker, who sees it alone. Each may look at the interaction's locale.</summary>
public sealed record InteractionTexts
{
    /// <summary>After a handler failed; the text is the error's id, which is in the log too.</summary>
    public Func<Interaction, string, string> Failed { get; init; } = (_, id) => $"Something went wrong. If it happens again, tell a moderator this number: {id}";

    /// <summary>When too much is going on.</summary>
    public Func<Interaction, string> Busy { get; init; } = _ => "I am busy right now. Please try again in a moment.";

    /// <summary>When there is no handler for it any more.</summary>
    public Func<Interaction, string> Unknown { get; init; } = _ => "This no longer works. Please ask again.";
}
