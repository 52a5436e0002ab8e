using ChatBot.Discord;

namespace ChatBot.Chat;

/// <summary>Something that the bot does in chat.</summary>
internal interface IChatModule
{
    /// <summary>Says what of the client's events and interactions it handles. Called once, before the client runs.</summary>
    public void Register(DiscordClient client);
}
