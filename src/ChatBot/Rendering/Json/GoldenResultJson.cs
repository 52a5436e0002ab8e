using ChatBot.Knowledge.Answering;
using ChatBot.Knowledge.Golden;
using ChatBot.Texts;

namespace ChatBot.Rendering.Json;

/// <summary>A golden question's result; <c>expected</c> is <c>answer</c> or <c>miss</c>, where a miss stands for anything but an answer.</summary>
internal sealed record GoldenResultJson(
    string Question,
    string File,
    int Line,
    Outcome Expected,
    Outcome Outcome,
    string? Section,
    bool Passed,
    string? Fault)
{
    public static GoldenResultJson Of(GoldenResult result) => new(
        SafeText.WellFormed(result.Question.Question),
        result.Question.File,
        result.Question.Line,
        result.Question is AnsweredQuestion ? Outcome.Answer : Outcome.Miss,
        ReplyJson.OutcomeOf(result.Reply),
        (result.Reply as Answer)?.Section.Id,
        result.Passed,
        result.Fault is null ? null : SafeText.WellFormed(result.Fault));
}
