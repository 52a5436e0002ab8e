using System.Collections.Immutable;
using ChatBot.Knowledge.Answering;

namespace ChatBot.Knowledge.Evaluation;

/// <summary>
/// Chooses the gates of the three kinds of strictness from an evaluation: the lowest from which on no more than a stated
/// share of what should be declined would be answered.
/// </summary>
public sealed class GateCalibration
{
    private const int Steps = 20;

    /// <summary>Draws the curve of an evaluation.</summary>
    public GateCalibration(EvaluationRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        var expected = run.Results.Where(result => result.Question.ShouldBeAnswered).ToList();
        var unwanted = run.Results.Where(result => !result.Question.ShouldBeAnswered).ToList();
        Curve = [.. Enumerable.Range(0, Steps + 1).Select(step => Point(step / (double)Steps))];

        GatePoint Point(double gate) => new(
            gate,
            Share(expected, result => result.Reply.Confidence >= Open(gate)),
            Share(expected, result => result.Reply.Confidence >= Open(gate) && result.Rank == 1),
            Share(unwanted, result => result.Reply.Confidence >= Open(gate)));
    }

    /// <summary>The gates from 0 to 1 and what each would do.</summary>
    public ImmutableArray<GatePoint> Curve { get; }

    /// <summary>The share of what should be declined that may be answered.</summary>
    public static double MostWrong(Strictness strictness) => strictness switch
    {
        Strictness.Strict => 0.02,
        Strictness.Loose => 0.15,
        _ => 0.05,
    };

    /// <summary>The gate that is in force.</summary>
    public static double InForce(Strictness strictness) => AnswerGate.LeastConfidence(strictness);

    /// <summary>
    /// The lowest gate that keeps to <see cref="MostWrong"/>, the highest of all where none does. Where higher ones let as
    /// many questions through, the highest of these; but for the loose, who would rather have more answers than fewer.
    /// </summary>
    public GatePoint Choose(Strictness strictness)
    {
        var chosen = Curve.Length - 1;
        while (chosen > 0 && Curve[chosen - 1].WronglyAnswered <= MostWrong(strictness)) chosen--;
        if (strictness == Strictness.Loose) return Curve[chosen];
        while (chosen + 1 < Curve.Length && Curve[chosen + 1].Answered >= Curve[chosen].Answered) chosen++;
        return Curve[chosen];
    }

    /// <summary>Replies that a rule forbids have no confidence and pass no gate.</summary>
    private static double Open(double gate) => Math.Max(gate, double.Epsilon);

    private static double Share(List<EvaluationResult> of, Func<EvaluationResult, bool> holds) =>
        of.Count == 0 ? 0 : of.Count(holds) / (double)of.Count;
}
