namespace ChatBot.Playground.Interactions;

/// <summary>interactions/receiving-and-responding.mdx#interaction-object-interaction-type.</summary>
internal enum InteractionType
{
    Ping = 1,
    ApplicationCommand = 2,
    MessageComponent = 3,
    Autocomplete = 4,
    ModalSubmit = 5,
}
