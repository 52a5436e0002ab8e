using System.Text.Json.Serialization;
using ChatBot.Knowledge.Evaluation;

namespace ChatBot.Rendering.Json;

/// <summary>What <c>eval --json</c> writes; a figure is null where no question bears on it.</summary>
internal sealed record EvaluationJson(
    int Questions,
    int Declined,
    double? Hit1,
    double? Hit3,
    double? Mrr10,
    double? Excerpt,
    double? Certifications,
    double? Answered,
    double? WronglyAnswered,
    double? Auc,
    double P50Microseconds,
    double P99Microseconds,
    IReadOnlyList<EvaluationResultJson> Results,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] GatesJson? Gates)
{
    public static EvaluationJson Of(EvaluationRun run, GateCalibration? calibration) => new(
        run.ExpectedCount,
        run.UnwantedCount,
        run.Hit1,
        run.Hit3,
        run.MeanReciprocalRank,
        run.Excerpt,
        run.Certifications,
        run.Answered,
        run.WronglyAnswered,
        run.AreaUnderCurve,
        Math.Round(run.MedianTime.TotalMicroseconds, 1),
        Math.Round(run.LongTime.TotalMicroseconds, 1),
        [.. run.Results.Select(EvaluationResultJson.Of)],
        calibration is null ? null : GatesJson.Of(calibration));
}
