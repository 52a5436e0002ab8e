using ChatBot.Knowledge.Answering;

namespace ChatBot.Conversation;

/// <summary>What the bot notes down for those who keep the articles. Never waits and never throws.</summary>
internal interface INotes
{
    /// <summary>Something was asked that the articles do not answer.</summary>
    public void Missed(Inquiry inquiry, Miss miss);

    /// <summary>Someone said whether an answer helped.</summary>
    public void Voted(Vote vote);
}
