using ChatBot.Conversation;
using ChatBot.Discord.Entities;

namespace ChatBot.Rendering.Messages;

/// <summary>The same question again: a line that leads to the answer.</summary>
internal static class RepeatMessage
{
    public static OutgoingMessage Of(Exchange earlier) =>
        $"That was just asked: {MessageLink.To(earlier.Place, earlier.AnswerMessage)}";
}
