using ChatBot.Knowledge.Answering;
using ChatBot.Knowledge.Evaluation;
using ChatBot.Texts;

namespace ChatBot.Rendering.Json;

/// <summary>A question's result; <c>rank</c> is the place of the first right section, or null.</summary>
internal sealed record EvaluationResultJson(
    string Question,
    string File,
    int Line,
    Outcome Expected,
    Outcome Outcome,
    string? Section,
    int? Rank,
    bool? ExcerptIsRight,
    bool? CertificationsAreRight,
    double Confidence,
    double ElapsedMicroseconds,
    string? Fault)
{
    public static EvaluationResultJson Of(EvaluationResult result) => new(
        SafeText.WellFormed(result.Question.Text),
        result.Question.File,
        result.Question.Line,
        result.Question.ShouldBeAnswered ? Outcome.Answer : Outcome.Miss,
        ReplyJson.OutcomeOf(result.Reply),
        (result.Reply as Answer)?.Section.Id,
        result.Rank,
        result.ExcerptIsRight,
        result.CertificationsAreRight,
        JsonLine.Number(result.Reply.Confidence),
        Math.Round(result.Elapsed.TotalMicroseconds, 1),
        result.Fault is null ? null : SafeText.WellFormed(result.Fault));
}
