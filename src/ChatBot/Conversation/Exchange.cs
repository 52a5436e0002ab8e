namespace ChatBot.Conversation;

/// <summary>A question and the message that answers it, kept for edits, deletions, follow-ups and repeats.</summary>
/// <param name="Place">Where.</param>
/// <param name="Asker">Who asked.</param>
/// <param name="QuestionMessage">The message that asked; null where a command did.</param>
/// <param name="AnswerMessage">The bot's message.</param>
/// <param name="Question">What was asked, a follow-up as it was read.</param>
/// <param name="Text">What was written.</param>
/// <param name="Key">What questions share that bring the same answer; null where nothing was answered.</param>
/// <param name="At">When.</param>
internal sealed record Exchange(
    Place Place,
    string Asker,
    string? QuestionMessage,
    string AnswerMessage,
    string Question,
    string Text,
    string? Key,
    DateTimeOffset At);
