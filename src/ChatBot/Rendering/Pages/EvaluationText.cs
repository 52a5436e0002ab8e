using System.Globalization;
using ChatBot.Knowledge.Answering;
using ChatBot.Knowledge.Evaluation;

namespace ChatBot.Rendering.Pages;

/// <summary>An evaluation, for people: what went wrong, then the figures.</summary>
internal static class EvaluationText
{
    public static void Write(Page page, EvaluationRun run, GateCalibration? calibration)
    {
        foreach (var failure in run.Failures)
            page.Paragraph(failure.ToString(), Tone.Bad);

        page.Heading($"{Counted.Of(run.ExpectedCount, "question")} to answer, {Counted.Of(run.UnwantedCount, "message")} to decline");
        page.Item("best section first (hit@1)", Share(run.Hit1));
        page.Item("a right section among the first three (hit@3)", Share(run.Hit3));
        page.Item("mean of 1 / place of the first right section (MRR@10)", Number(run.MeanReciprocalRank));
        page.Item($"expected words quoted, of {run.ExcerptCount} with any", Share(run.Excerpt));
        page.Item($"certifications exact, of {run.CertificationsCount} with any", Share(run.Certifications));
        page.Item("answered", Share(run.Answered));
        page.Item("wrongly answered, of what should be declined", Share(run.WronglyAnswered));
        page.Item("confidence tells questions from the rest (AUC)", Number(run.AreaUnderCurve));
        page.Item("time of a reply, median and 99 of 100", string.Create(CultureInfo.InvariantCulture, $"{run.MedianTime.TotalMicroseconds:0} µs, {run.LongTime.TotalMicroseconds:0} µs"));
        if (calibration is not null)
            Write(page, calibration);
    }

    private static void Write(Page page, GateCalibration calibration)
    {
        page.Blank();
        page.Heading("What each gate would let through");
        foreach (var point in calibration.Curve)
            page.Item(Gate(point), $"of the questions {Share(point.Answered)}, right {Share(point.Right)}; of the rest {Share(point.WronglyAnswered)}");

        page.Blank();
        page.Heading("Gates");
        foreach (var strictness in Enum.GetValues<Strictness>())
        {
            page.Item(
                $"{strictness}: {Gate(calibration.Choose(strictness))}",
                $"the lowest with at most {Share(GateCalibration.MostWrong(strictness))} wrongly answered; in force {Number(GateCalibration.InForce(strictness))}");
        }
    }

    private static string Gate(GatePoint point) => Number(point.Gate);

    private static string Share(double? share) => share is { } value ? string.Create(CultureInfo.InvariantCulture, $"{100 * value:0.0} %") : "–";

    private static string Number(double? number) => number is { } value ? string.Create(CultureInfo.InvariantCulture, $"{value:0.000}") : "–";
}
