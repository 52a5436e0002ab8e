namespace ChatBot.Knowledge.Answering;

/// <summary>One of the two things that a question compares, with what the articles say of it alone.</summary>
/// <param name="Name">The thing, in the words of the question.</param>
/// <param name="Answer">What the articles say it is or does.</param>
public sealed record Side(string Name, Answer Answer);
