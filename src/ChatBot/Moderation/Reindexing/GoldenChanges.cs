using System.Collections.Immutable;
using ChatBot.Knowledge;
using ChatBot.Knowledge.Answering;
using ChatBot.Knowledge.Golden;

namespace ChatBot.Moderation.Reindexing;

/// <summary>The golden questions to which two readings of a corpus reply differently.</summary>
/// <param name="Broken">Those that fail, and did not before.</param>
/// <param name="AnsweredOtherwise">Those that still pass, with another answer.</param>
internal sealed record GoldenChanges(ImmutableArray<GoldenResult> Broken, ImmutableArray<GoldenResult> AnsweredOtherwise)
{
    public static GoldenChanges Between(KnowledgeBase before, KnowledgeBase after)
    {
        var then = GoldenChecker.Run(before.Golden, question => before.Ask(question));
        var replies = then.Results.DistinctBy(result => result.Question.Question).ToDictionary(result => result.Question.Question, result => result.Reply);
        var failing = then.Failures.Select(result => result.Question.Question).ToHashSet();
        var now = GoldenChecker.Run(after.Golden, question => after.Ask(question));
        return new GoldenChanges(
            [.. now.Failures.Where(result => !failing.Contains(result.Question.Question))],
            [.. now.Results.Where(result => result.Passed && Answer(ReplyBefore(result.Question.Question)) != Answer(result.Reply))]);

        Reply ReplyBefore(string question) => replies.TryGetValue(question, out var reply) ? reply : before.Ask(question);
    }

    private static string Answer(Reply reply) => reply is Answer answer
        ? $"{answer.Section.Id}|{string.Join('|', answer.Excerpt.Select(span => answer.Section[span]))}|{answer.Certifications.Length}"
        : "";
}
