namespace ChatBot.Playground.World;

/// <summary>resources/message.mdx#message-object-message-types.</summary>
internal enum MessageType
{
    Default = 0,
    ThreadCreated = 18,
    Reply = 19,
    ChatInputCommand = 20,
    ThreadStarter = 21,
    ContextMenuCommand = 23,
}
