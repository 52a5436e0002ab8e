namespace ChatBot.Discord.Interactions;

/// <summary>Kinds of first answer (interactions/receiving-and-responding.mdx#interaction-response-object-interaction-callback-type).</summary>
public enum InteractionResponseType
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>A message.</summary>
    Message = 4,

    /// <summary>A message to come.</summary>
    DeferredMessage = 5,

    /// <summary>A change to come.</summary>
    DeferredUpdate = 6,

    /// <summary>A change of the component's message.</summary>
    UpdateMessage = 7,

    /// <summary>Suggestions.</summary>
    Autocomplete = 8,

    /// <summary>A modal.</summary>
    Modal = 9,
}
