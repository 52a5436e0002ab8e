using System.Collections.Immutable;

namespace ChatBot.Knowledge.Golden;

/// <summary>What the corpus must answer, and what it must decline: <c>questions.yml</c>.</summary>
/// <param name="Answered">The questions that must be answered, in the order of the file.</param>
/// <param name="Declined">The messages that must bring no answer, in the order of the file.</param>
public sealed record GoldenQuestions(ImmutableArray<AnsweredQuestion> Answered, ImmutableArray<DeclinedQuestion> Declined)
{
    /// <summary>Of a corpus that states none.</summary>
    public static GoldenQuestions None { get; } = new([], []);
}
