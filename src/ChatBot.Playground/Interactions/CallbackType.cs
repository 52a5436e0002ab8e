namespace ChatBot.Playground.Interactions;

/// <summary>interactions/receiving-and-responding.mdx#interaction-response-object-interaction-callback-type.</summary>
internal enum CallbackType
{
    None = 0,
    Pong = 1,
    Message = 4,
    DeferredMessage = 5,
    DeferredUpdate = 6,
    UpdateMessage = 7,
    Autocomplete = 8,
    Modal = 9,
}
