using ChatBot.Knowledge.Answering;

namespace ChatBot.Knowledge.Evaluation;

/// <summary>What came of a question.</summary>
/// <param name="Question">The question.</param>
/// <param name="Reply">The reply to it.</param>
/// <param name="Elapsed">How long the reply took.</param>
public sealed record EvaluationResult(EvaluationQuestion Question, Reply Reply, TimeSpan Elapsed)
{
    /// <summary>Whether one of the best sections came first.</summary>
    public bool IsFirst { get; init; }

    /// <summary>The place, from 1, of the first right section among those shown; null where none is.</summary>
    public int? Rank { get; init; }

    /// <summary>Whether what is expected was quoted; null where no words are expected.</summary>
    public bool? ExcerptIsRight { get; init; }

    /// <summary>Whether the lists of certifications are as expected; null where none are.</summary>
    public bool? CertificationsAreRight { get; init; }

    /// <summary>What is wrong, in one sentence; null where nothing is.</summary>
    public string? Fault { get; init; }

    /// <summary>Whether it was answered.</summary>
    public bool IsAnswered => Reply is Answer;

    /// <summary><c>file:line: “question”: fault</c>, the form that editors make clickable.</summary>
    public override string ToString() => $"{Question.File}:{Question.Line}: “{Question.Text}”: {Fault ?? "right."}";
}
