using ChatBot.Knowledge.Answering;

namespace ChatBot.Conversation;

/// <summary>What the bot notes down for those who keep the articles. Never waits for long and never throws.</summary>
internal interface INotes
{
    /// <summary>Something was asked that the articles do not answer. Tells how often that was so far, where it is known.</summary>
    public int? Missed(Inquiry inquiry, Miss miss);

    /// <summary>Someone said whether an answer helped.</summary>
    public void Voted(Vote vote);
}
