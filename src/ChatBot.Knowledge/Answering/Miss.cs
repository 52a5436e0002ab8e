namespace ChatBot.Knowledge.Answering;

/// <summary>The corpus has no answer that the bot is sure of.</summary>
/// <param name="Question">The question as it was asked.</param>
/// <param name="Reason">Why, in one sentence for the asker.</param>
public sealed record Miss(string Question, string Reason) : Reply(Question);
