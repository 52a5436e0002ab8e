using ChatBot.Knowledge.Answering;
using ChatBot.Knowledge.Evaluation;

namespace ChatBot.Rendering.Json;

/// <summary>What each gate would let through, and the gate chosen for each strictness.</summary>
internal sealed record GatesJson(IReadOnlyList<GatePoint> Curve, double Strict, double Normal, double Loose)
{
    public static GatesJson Of(GateCalibration calibration) => new(
        calibration.Curve,
        calibration.Choose(Strictness.Strict).Gate,
        calibration.Choose(Strictness.Normal).Gate,
        calibration.Choose(Strictness.Loose).Gate);
}
