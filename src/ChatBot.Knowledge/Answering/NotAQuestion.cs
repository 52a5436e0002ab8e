namespace ChatBot.Knowledge.Answering;

/// <summary>A greeting, thanks or chatter: nothing to look up.</summary>
/// <param name="Question">What was said.</param>
public sealed record NotAQuestion(string Question) : Reply(Question);
