using ChatBot.Conversation;
using ChatBot.Discord.Entities;

namespace ChatBot.Rendering.Messages;

/// <summary>An outcome as a message.</summary>
internal sealed class ReplyMessages(AnswerMessage answers, MissMessage misses, HintMessage hints)
{
    /// <summary>The message; null where nothing is to be said.</summary>
    public OutgoingMessage? Of(Outcome outcome, Audience audience) => outcome switch
    {
        Outcome.Answered answered => answers.Of(answered, audience),
        Outcome.Missed missed => misses.Of(missed, audience),
        Outcome.Repeated repeated => RepeatMessage.Of(repeated.Earlier),
        Outcome.Hinted hinted => hints.Of(hinted.Hint),
        _ => null,
    };
}
