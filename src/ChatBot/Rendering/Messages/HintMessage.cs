using System.Text;
using ChatBot.Conversation;
using ChatBot.Discord.Entities;
using ChatBot.Rendering.Pages;

namespace ChatBot.Rendering.Messages;

/// <summary>A word to somebody who has not asked, or too much.</summary>
internal sealed class HintMessage(Examples examples)
{
    public OutgoingMessage Of(Hint hint) => hint switch
    {
        Hint.SmallTalk => WithExamples("Hi! I look questions up in the articles. You can ask, for instance:"),
        Hint.TooLong => $"That is more than I read at once. Please ask in at most {QuestionDesk.MaxQuestionLength:N0} characters.",
        Hint.MemberTooFast => "You are asking faster than I may answer. Please wait a moment; I will not say this again until then.",
        Hint.ChannelTooFast => "This channel asks more than I may answer here. Please wait a moment, or ask me with `/ask` and `private`.",
        _ => WithExamples("Ask me something, for instance:"),
    };

    private string WithExamples(string opening)
    {
        var text = new StringBuilder(opening);
        foreach (var question in examples.Questions) text.Append("\n- ").Append(Markdown.EscapeLine(question, 150));
        return text.Append("\n-# `/help` says what else I do.").ToString();
    }
}
