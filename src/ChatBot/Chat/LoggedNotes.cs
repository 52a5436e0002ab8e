using ChatBot.Conversation;
using ChatBot.Knowledge.Answering;
using Microsoft.Extensions.Logging;

namespace ChatBot.Chat;

/// <summary>Notes for the log alone.</summary>
internal sealed class LoggedNotes(ILogger<LoggedNotes> logger) : INotes
{
    public void Missed(Inquiry inquiry, Miss miss) => Log.Missed(logger, inquiry.By);

    public void Voted(Vote vote) => Log.Voted(logger, vote.SectionId, vote.Helped ? "helpful" : $"not helpful ({vote.Reason})");
}
