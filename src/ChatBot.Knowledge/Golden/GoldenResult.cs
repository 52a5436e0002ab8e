using ChatBot.Knowledge.Answering;

namespace ChatBot.Knowledge.Golden;

/// <summary>What came of a golden question.</summary>
/// <param name="Question">The question.</param>
/// <param name="Reply">The reply to it.</param>
/// <param name="Fault">What is wrong with the reply, in one sentence; null where nothing is.</param>
public sealed record GoldenResult(GoldenQuestion Question, Reply Reply, string? Fault)
{
    /// <summary>Whether the reply is as it must be.</summary>
    public bool Passed => Fault is null;

    /// <summary><c>file:line: “question”: fault</c>, the form that editors make clickable.</summary>
    public override string ToString() =>
        $"{Question.File}:{Question.Line}: “{Question.Question}”: {Fault ?? "passed."}";
}
