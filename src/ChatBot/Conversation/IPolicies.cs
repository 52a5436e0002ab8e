namespace ChatBot.Conversation;

/// <summary>How the bot is to behave where.</summary>
internal interface IPolicies
{
    public ChannelPolicy Of(Place place);
}
