namespace ChatBot.Discord.Interactions;

/// <summary>How an interaction is deferred when its handler takes long; who sees the answer is decided then.</summary>
public enum DeferMode
{
    /// <summary>"Thinking…" for all to see.</summary>
    Visible,

    /// <summary>"Thinking…" for the asker alone.</summary>
    Ephemeral,

    /// <summary>Nothing to see; for components and modals on a message that is to be changed.</summary>
    Update,

    /// <summary>Not at all; for handlers that show a modal, which cannot come after a defer.</summary>
    Never,
}
