using ChatBot.Knowledge.Answering;
using ChatBot.Texts;

namespace ChatBot.Rendering.Json;

internal sealed record ExplanationJson(string Statement, double? Value, IReadOnlyList<ExplanationJson> Details)
{
    public static ExplanationJson Of(ReplyExplanation explanation) => new(
        SafeText.WellFormed(explanation.Statement),
        explanation.Value is { } value ? JsonLine.Number(value) : null,
        [.. explanation.Details.Select(Of)]);
}
