namespace ChatBot.Discord.Interactions;

internal enum ResponseState
{
    None,
    DeferredMessage,
    DeferredUpdate,
    Responded,
    Gone,
}
