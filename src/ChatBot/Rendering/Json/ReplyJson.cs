using System.Text.Json.Serialization;
using ChatBot.Knowledge.Answering;
using ChatBot.Texts;

namespace ChatBot.Rendering.Json;

/// <summary>What <c>ask --json</c> writes.</summary>
internal sealed record ReplyJson(
    string Question,
    Outcome Outcome,
    SectionJson? Section,
    IReadOnlyList<string> Excerpt,
    IReadOnlyList<CertificationListJson> Certifications,
    IReadOnlyList<HitJson> Alternatives,
    double Coverage,
    double Margin,
    IReadOnlyList<string> MissingWords,
    double ElapsedMicroseconds,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ExplanationJson? Explanation)
{
    public static ReplyJson Of(Reply reply, TimeSpan elapsed)
    {
        var answer = reply as Answer;
        return new ReplyJson(
            SafeText.WellFormed(reply.Question),
            OutcomeOf(reply),
            answer is null ? null : SectionJson.Of(answer.Section),
            answer is null ? [] : [.. answer.Excerpt.Select(span => answer.Section[span])],
            answer is null ? [] : [.. answer.Certifications.Select(CertificationListJson.Of)],
            [.. reply.Alternatives.Select(HitJson.Of)],
            JsonLine.Number(reply.Coverage),
            JsonLine.Number(reply.Margin),
            [.. reply.MissingWords.Select(SafeText.WellFormed)],
            Math.Round(elapsed.TotalMicroseconds, 1),
            reply.Explanation is null ? null : ExplanationJson.Of(reply.Explanation));
    }

    public static Outcome OutcomeOf(Reply reply) => reply switch
    {
        Answer => Outcome.Answer,
        Miss => Outcome.Miss,
        _ => Outcome.NotAQuestion,
    };
}
